// Sends one alert to every receiver that is configured.
import type { ConfigWithSecrets } from "../../platform/config.ts";
import type { Logger } from "../log.ts";
import { post } from "../post.ts";
import { type Alert, pagerDutyEvent, slackMessage } from "./alert.ts";

type ReceiverConfig = Pick<ConfigWithSecrets, "alertWebhookUrl" | "alertPagerdutyKey" | "alertPagerdutyUrl">;

export interface RaisedAlert extends Alert {
  /** In UTC, e.g. 2026-11-21 */
  day: string;
  createdAt: Date;
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
      encode: (alert) => slackMessage(alert, alert.createdAt),
    });
  if (alertPagerdutyKey)
    receivers.push({
      name: "pagerduty",
      url: alertPagerdutyUrl,
      encode: (alert) => pagerDutyEvent(alert, alert.day, alertPagerdutyKey, alert.createdAt),
    });
  return receivers;
}

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
