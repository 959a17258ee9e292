// Sends one alert to every receiver that is configured.
import type { ConfigWithSecrets } from "../../platform/config.ts";
import type { Logger } from "../log.ts";
import { post } from "../post.ts";
import { type Alert, pagerDutyEvent, pagerDutyResolution, slackMessage, slackResolution } from "./alert.ts";

type ReceiverConfig = Pick<ConfigWithSecrets, "alertWebhookUrl" | "alertPagerdutyKey" | "alertPagerdutyUrl">;

export interface RaisedAlert extends Alert {
  id: string;
  kind: "event" | "condition";
  /** In UTC, e.g. 2026-11-21 */
  day: string;
  createdAt: Date;
  state: "open" | "resolved";
  stateAt: Date;
}

interface Receiver {
  name: string;
  url: string;
  encode(alert: RaisedAlert): object;
}

export const hasReceivers = (config: ReceiverConfig): boolean => receiversOf(config).length > 0;

function receiversOf(config: ReceiverConfig): Receiver[] {
  const { alertWebhookUrl, alertPagerdutyKey, alertPagerdutyUrl } = config;
  const receivers: Receiver[] = [];
  if (alertWebhookUrl)
    receivers.push({
      name: "webhook",
      url: alertWebhookUrl,
      encode: (alert) =>
        alert.state === "open"
          ? slackMessage(alert, alert.createdAt)
          : slackResolution(alert, alert.createdAt, alert.stateAt),
    });
  if (alertPagerdutyKey)
    receivers.push({
      name: "pagerduty",
      url: alertPagerdutyUrl,
      encode: (alert) =>
        alert.state === "open"
          ? pagerDutyEvent(alert, episodeOf(alert), alertPagerdutyKey, alert.createdAt)
          : pagerDutyResolution(alert, episodeOf(alert), alertPagerdutyKey),
    });
  return receivers;
}

/** What makes it another incident than the rule's and the subject's earlier ones */
const episodeOf = ({ kind, day, id }: RaisedAlert): string => (kind === "event" ? day : id);

/** Whether all of them took it. Never throws. */
export async function deliver(
  alert: RaisedAlert,
  config: ReceiverConfig & Pick<ConfigWithSecrets, "alertTimeoutMs">,
  logger: Logger,
): Promise<boolean> {
  const taken = await Promise.all(
    receiversOf(config).map(async ({ name, url, encode }) => {
      const failure = await post({ url, body: encode(alert), timeoutMs: config.alertTimeoutMs });
      if (!failure) return true;
      const { rule, subject } = alert;
      logger.log("error", "alert_not_delivered", { rule, subject, receiver: name, ...failure });
      return false;
    }),
  );
  return taken.every((isTaken) => isTaken);
}
