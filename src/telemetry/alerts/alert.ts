// What an alert says, and how it is written for those who receive it: Slack's incoming webhooks and PagerDuty's Events API v2.
import { clip } from "../../platform/text.ts";

export interface Alert {
  rule: string;
  /** Whom or what it is about: a user's id, or "all" */
  subject: string;
  severity: "warning" | "critical";
  summary: string;
  details: Readonly<Record<string, string | number>>;
}

/** PagerDuty refuses a longer one. */
const pagerDutySummaryMaxChars = 1_024;
/** Slack cuts a long text into several messages. */
const slackMaxChars = 3_000;

const slackStyle = {
  warning: { label: "Warning", color: "warning" },
  critical: { label: "Critical", color: "danger" },
} as const;

export function slackMessage({ rule, subject, severity, summary, details }: Alert, at: Date) {
  const { label, color } = slackStyle[severity];
  return slackAttachment(`${label}: ${summary}`, color, { rule, subject, ...details }, at);
}

/** Tells also whoever has not heard of its beginning what it was, and for how long. */
export function slackResolution({ rule, subject, summary, details }: Alert, openedAt: Date, at: Date) {
  const minutes = Math.round((at.getTime() - openedAt.getTime()) / 60_000);
  return slackAttachment(`Resolved: ${summary}`, "good", { rule, subject, ...details, open_minutes: minutes }, at);
}

/** An attachment and not blocks: those who imitate Slack's webhooks understand it too. */
function slackAttachment(title: string, color: string, named: Alert["details"], at: Date) {
  const text = slackText(title);
  const fields = Object.entries(named).map(([name, value]) => ({
    title: slackText(name),
    value: slackText(String(value)),
    short: true,
  }));
  const ts = Math.floor(at.getTime() / 1_000);
  return { text, attachments: [{ fallback: text, color, fields, footer: "hearth", ts }] };
}

/** Without `<`, so that no text of a user's becomes a link or calls a whole channel. */
function slackText(text: string): string {
  return clip(text, slackMaxChars).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The key is the alert's own, so that PagerDuty takes what is sent again for the same incident. */
const dedupKey = ({ rule, subject }: Alert, episode: string): string => `${rule}:${subject}:${episode}`;

/** Of what PagerDuty was never told it takes this for nothing. */
export const pagerDutyResolution = (alert: Alert, episode: string, routingKey: string) => ({
  routing_key: routingKey,
  event_action: "resolve",
  dedup_key: dedupKey(alert, episode),
});

/** `episode`: the day, or another name by which this alert is another than the one before */
export function pagerDutyEvent(alert: Alert, episode: string, routingKey: string, at: Date) {
  const { rule, subject, severity, summary, details } = alert;
  return {
    routing_key: routingKey,
    event_action: "trigger",
    dedup_key: dedupKey(alert, episode),
    payload: {
      summary: clip(summary, pagerDutySummaryMaxChars),
      source: "hearth",
      severity,
      timestamp: at.toISOString(),
      component: subject,
      custom_details: { rule, subject, ...details },
    },
  };
}
