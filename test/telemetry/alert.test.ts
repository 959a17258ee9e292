// What receivers of alerts are sent: in the shapes that Slack and PagerDuty take, whatever the alert says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Alert,
  pagerDutyEvent,
  pagerDutyResolution,
  slackMessage,
  slackResolution,
} from "../../src/telemetry/alerts/alert.ts";

const at = new Date("2026-11-21T09:30:15.250Z");
const alert: Alert = {
  rule: "user_usd_per_day",
  subject: "0193-noa",
  severity: "warning",
  summary: "A user's day costs $5.20",
  details: { spent_usd: 5.2, plan: "team" },
};

describe("slackMessage", () => {
  it("tells what happened, to whom, when and how bad it is", () => {
    const text = "Warning: A user's day costs $5.20";
    expect(slackMessage(alert, at)).toEqual({
      text,
      attachments: [
        {
          fallback: text,
          color: "warning",
          fields: [
            { title: "rule", value: "user_usd_per_day", short: true },
            { title: "subject", value: "0193-noa", short: true },
            { title: "spent_usd", value: "5.2", short: true },
            { title: "plan", value: "team", short: true },
          ],
          footer: "hearth",
          ts: 1795253415,
        },
      ],
    });
  });

  it("shows a critical one in red", () => {
    const { text, attachments } = slackMessage({ ...alert, severity: "critical" }, at);
    expect(text).toMatch(/^Critical: /);
    expect(attachments[0]?.color).toBe("danger");
  });

  it("lets no text call a channel or make a link", () => {
    const message = slackMessage({ ...alert, summary: "<!channel> & all", details: { "<a>": "<http://x|y>" } }, at);
    expect(message.text).toBe("Warning: &lt;!channel&gt; &amp; all");
    expect(JSON.stringify(message)).not.toMatch(/[<>]/);
  });

  it("stays below Slack's limit of a text, however long the alert is", () => {
    const check = (summary: string, value: string) => {
      const { text, attachments } = slackMessage({ ...alert, summary, details: { value } }, at);
      const values = attachments.flatMap(({ fields }) => fields.map((field) => field.value));
      for (const part of [text, ...values]) expect(part.length).toBeLessThan(40_000);
      expect(text).not.toBe("");
    };
    fc.assert(fc.property(fc.string({ maxLength: 50_000 }), fc.string(), check));
    check("&".repeat(100_000), "<".repeat(100_000));
  });
});

describe("slackResolution", () => {
  it("tells in green what it was, and for how long", () => {
    const { text, attachments } = slackResolution(alert, at, new Date(at.getTime() + 90 * 60_000));
    expect(text).toBe("Resolved: A user's day costs $5.20");
    expect(attachments[0]).toMatchObject({ color: "good", fallback: text, ts: 1795253415 + 5_400 });
    expect(attachments[0]?.fields).toContainEqual({ title: "open_minutes", value: "90", short: true });
  });
});

describe("pagerDutyResolution", () => {
  it("names the incident that its beginning has made", () => {
    const { dedup_key } = pagerDutyEvent(alert, "2026-11-21", "routing-key", at);
    expect(pagerDutyResolution(alert, "2026-11-21", "routing-key")).toEqual({
      routing_key: "routing-key",
      event_action: "resolve",
      dedup_key,
    });
  });
});

describe("pagerDutyEvent", () => {
  it("triggers one incident a day for a rule and its subject", () => {
    expect(pagerDutyEvent(alert, "2026-11-21", "routing-key", at)).toEqual({
      routing_key: "routing-key",
      event_action: "trigger",
      dedup_key: "user_usd_per_day:0193-noa:2026-11-21",
      payload: {
        summary: "A user's day costs $5.20",
        source: "hearth",
        severity: "warning",
        timestamp: "2026-11-21T09:30:15.250Z",
        component: "0193-noa",
        custom_details: { rule: "user_usd_per_day", subject: "0193-noa", spent_usd: 5.2, plan: "team" },
      },
    });
  });

  it("cuts a summary to 1,024 characters, none of them in two", () => {
    const summaryOf = (summary: string) =>
      pagerDutyEvent({ ...alert, summary }, "2026-11-21", "key", at).payload.summary;
    expect(summaryOf("x".repeat(1_024))).toHaveLength(1_024);
    expect(summaryOf("x".repeat(1_025))).toHaveLength(1_024);
    expect(summaryOf(`${"x".repeat(1_023)}🔥`)).toBe("x".repeat(1_023));
  });
});
