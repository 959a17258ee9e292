// Tells that the canary was taken back: by the cron, for as long as it is news. The port tells the same but once.
import type { Alert } from "../telemetry/alerts/alert.ts";
import type { AlertPort } from "../telemetry/alerts/alert-port.ts";
import type { Canary } from "./canary.ts";
import type { FlagsClient } from "./flags.client.ts";

/** Longer than Postgres is usually away; an alert that can't be raised is tried again each minute. */
const newsMs = 3_600_000;

interface Deps {
  flags: Pick<FlagsClient, "status">;
  alerts: AlertPort;
  now(): Date;
}

export async function checkCanary({ flags, alerts, now }: Deps): Promise<void> {
  const { canary } = (await flags.status()).state;
  const alert = canary && canaryAlert(canary, now().getTime());
  if (alert) await alerts.raise(alert);
}

/** Pure. */
export function canaryAlert({ name, run, share, rolledBack }: Canary, nowMs: number): Alert | undefined {
  if (!rolledBack || nowMs - rolledBack.atMs > newsMs) return undefined;
  const { because, figures } = rolledBack;
  const percent = (part: number) => `${Math.round(part * 1_000) / 10} %`;
  const what = because === "error_rate" ? `${percent(figures.errorRate)} errors` : `a p99 of ${figures.p99Ms} ms`;
  return {
    rule: "canary.rolled_back",
    subject: run,
    severity: "critical",
    summary: `The canary ${name} was rolled back: ${what} in its last ${figures.answers} answers.`,
    details: {
      canary: name,
      share_percent: share * 100,
      error_rate: figures.errorRate,
      p99_ms: figures.p99Ms ?? 0,
      answers: figures.answers,
    },
  };
}
