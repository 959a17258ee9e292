// Sends one alert to every receiver that is configured. A webhook's URL is a secret: no log line has it, nor the text of an
// exception, which may quote it.
import type { ConfigWithSecrets } from "../../platform/config.ts";
import type { LogFields, Logger } from "../log.ts";
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
      const failure = await post(url, encode(alert), config.alertTimeoutMs);
      if (!failure) return true;
      const { rule, subject } = alert;
      logger.log("error", "alert_not_delivered", { rule, subject, receiver: name, ...failure });
      return false;
    }),
  );
  return taken.every((isTaken) => isTaken);
}

/** Why it wasn't taken; undefined where it was. */
async function post(url: string, body: object, timeoutMs: number): Promise<LogFields | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      // A receiver doesn't redirect; the login page of what stands in front of it does.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.ok ? undefined : { status: response.status };
  } catch (error) {
    return { error: error instanceof Error ? error.name : "unknown" };
  }
}
