// Alerts through real parts: one a day of a rule and its subject, and none lost while a receiver is down. Each test has a day
// of its own, so that `redeliver` finds nothing of its neighbours.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, inject, it } from "vitest";
import type { ConfigWithSecrets } from "../../src/platform/config.ts";
import { sqlStateOf } from "../../src/platform/database.ts";
import { newId } from "../../src/platform/ids.ts";
import type { Alert } from "../../src/telemetry/alerts/alert.ts";
import { openAlerts, redeliver } from "../../src/telemetry/alerts/alert-port.ts";
import { jsonLogger } from "../../src/telemetry/log.ts";
import { services } from "../support/workspace.ts";

const peerUrl = inject("webhookPeerUrl");
const minuteMs = 60_000;
/** A busy machine is no fault of the receiver's: what it took late would be told it twice. */
const patientMs = 5_000;
const hourMs = 60 * minuteMs;

/** Of the running test */
let subject: string;
let morning: number;
let lines: string[];
let day = Date.UTC(2030, 0, 1, 8);
beforeEach(() => {
  subject = newId();
  morning = day += 10 * 24 * hourMs;
  lines = [];
});

const alertOf = (changes: Partial<Alert> = {}): Alert => ({
  rule: "user_usd_per_day",
  subject,
  severity: "warning",
  summary: "A user's day is dear",
  details: { spent_usd: 5.2 },
  ...changes,
});

function depsAt(settings: Partial<ConfigWithSecrets>, afterMs = 0) {
  const { config, database } = services();
  return {
    config: { ...config, alertTimeoutMs: patientMs, ...settings },
    database,
    logger: jsonLogger("debug", (line) => lines.push(line)),
    now: () => new Date(morning + afterMs),
  };
}

const webhook = (path: string) => ({ alertWebhookUrl: peerUrl + path });
const pagerDuty = (path: string) => ({ alertPagerdutyKey: "routing-key", alertPagerdutyUrl: peerUrl + path });
const pathOf = (behaviour: string) => `/${behaviour}/${subject}`;
const events = () => lines.map((line) => JSON.parse(line).event);

async function received(path: string): Promise<unknown[]> {
  const response = await fetch(`${peerUrl}/control/received?path=${path}`);
  return response.json();
}

async function rows() {
  const [result] = await services().database.system("test.alerts", (db) => [
    db.execute(sql`
      select rule, subject, day::text, severity, summary, details, state, attempts, delivered_at is not null as delivered
      from alerts where subject = ${subject} order by day`),
  ]);
  return result.rows;
}

describe("an alert", () => {
  it("is kept, logged and sent to all receivers", async () => {
    await openAlerts(depsAt({ ...webhook(pathOf("ok")), ...pagerDuty(`${pathOf("ok")}/pd`) })).raise(alertOf());
    const today = new Date(morning).toISOString().slice(0, 10);
    expect(await rows()).toEqual([{ ...alertOf(), day: today, state: "open", attempts: 1, delivered: true }]);
    expect(await received(pathOf("ok"))).toMatchObject([{ text: "Warning: A user's day is dear" }]);
    expect(await received(`${pathOf("ok")}/pd`)).toMatchObject([
      { routing_key: "routing-key", dedup_key: `user_usd_per_day:${subject}:${today}` },
    ]);
    const { time: _time, ...line } = JSON.parse(lines.join());
    expect(line).toEqual({
      level: "warn",
      event: "alert",
      rule: "user_usd_per_day",
      subject,
      severity: "warning",
      summary: "A user's day is dear",
    });
  });

  it("is one a day of its rule and subject, of twenty at once and of another later", async () => {
    const port = openAlerts(depsAt(webhook(pathOf("ok"))));
    await Promise.all(Array.from({ length: 20 }, () => port.raise(alertOf())));
    await openAlerts(depsAt(webhook(pathOf("ok")), 15 * hourMs)).raise(alertOf({ summary: "dearer" }));
    expect(await rows()).toHaveLength(1);
    expect(await received(pathOf("ok"))).toHaveLength(1);
    expect(events()).toEqual(["alert"]);
  });

  it("is another one for another rule, another subject, another day", async () => {
    const port = openAlerts(depsAt(webhook(pathOf("ok"))));
    await port.raise(alertOf());
    await port.raise(alertOf({ rule: "all_usd_per_day" }));
    await port.raise(alertOf({ subject: newId() }));
    await openAlerts(depsAt(webhook(pathOf("ok")), 16 * hourMs)).raise(alertOf());
    expect(await received(pathOf("ok"))).toHaveLength(4);
    expect(await rows()).toHaveLength(3);
  });

  it("without a receiver is kept and logged, and not sent when there is one later", async () => {
    await openAlerts(depsAt({})).raise(alertOf());
    await redeliver(depsAt({}, hourMs));
    await redeliver(depsAt(webhook(pathOf("ok")), hourMs));
    expect(events()).toEqual(["alert"]);
    expect(await rows()).toMatchObject([{ attempts: 0, delivered: false }]);
    expect(await received(pathOf("ok"))).toEqual([]);
  });

  it("that can't be kept is told of in the log, and throws nothing", async () => {
    await openAlerts(depsAt(webhook(pathOf("ok")))).raise(alertOf({ summary: "no \u0000 in Postgres" }));
    expect(events()).toEqual(["alert_not_raised"]);
    expect(await received(pathOf("ok"))).toEqual([]);
  });

  it("shows nothing to a workspace", async () => {
    const reading = services().database.forWorkspace({ workspaceId: newId() }, (db) => [
      db.execute(sql`select * from alerts`),
    ]);
    expect(await reading.catch(sqlStateOf)).toBe("42501");
  });
});

describe("a receiver that fails", () => {
  it.each([
    { behaviour: "error", why: { status: 500 } },
    { behaviour: "redirect", why: { status: 302 } },
    { behaviour: "hang", why: { error: "TimeoutError" } },
  ])("by $behaviour leaves the alert undelivered, and its URL is in no log line", async ({ behaviour, why }) => {
    const alertTimeoutMs = behaviour === "hang" ? 300 : patientMs;
    await openAlerts(depsAt({ ...webhook(pathOf(behaviour)), alertTimeoutMs })).raise(alertOf());
    expect(await rows()).toMatchObject([{ attempts: 1, delivered: false }]);
    expect(events()).toEqual(["alert", "alert_not_delivered"]);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ rule: "user_usd_per_day", receiver: "webhook", ...why });
    expect(lines.join()).not.toContain(new URL(peerUrl).host);
    expect(lines.join()).not.toContain(`/${behaviour}/`);
    expect(await received(pathOf("ok"))).toEqual([]);
  });

  it("and can't be reached leaves it undelivered too, without a word of its URL", async () => {
    await openAlerts(depsAt({ alertWebhookUrl: "http://127.0.0.1:1/services/secret" })).raise(alertOf());
    expect(await rows()).toMatchObject([{ attempts: 1, delivered: false }]);
    expect(lines.join()).not.toMatch(/127\.0\.0\.1|services/);
  });

  it("beside one that took it leaves it undelivered", async () => {
    await openAlerts(depsAt({ ...webhook(pathOf("ok")), ...pagerDuty(pathOf("error")) })).raise(alertOf());
    expect(await rows()).toMatchObject([{ delivered: false }]);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ receiver: "pagerduty", status: 500 });
  });

  it("gets it later, exactly once", async () => {
    const settings = webhook(pathOf("fail-once"));
    await openAlerts(depsAt(settings)).raise(alertOf());
    for (const minutes of [0, 2, 20, 60]) await redeliver(depsAt(settings, minutes * minuteMs));
    const [first, second, ...more] = await received(pathOf("fail-once"));
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(await rows()).toMatchObject([{ attempts: 2, delivered: true }]);
  });

  it("gets it once from two crons at the same time", async () => {
    const settings = webhook(pathOf("fail-once"));
    await openAlerts(depsAt(settings)).raise(alertOf());
    const cron = depsAt(settings, 2 * minuteMs);
    await Promise.all([redeliver(cron), redeliver(cron)]);
    expect(await received(pathOf("fail-once"))).toHaveLength(2);
    expect(await rows()).toMatchObject([{ attempts: 2, delivered: true }]);
  });

  it("gets every one of many, a few with each run", async () => {
    const settings = webhook(pathOf("ok"));
    const failing = openAlerts(depsAt(webhook(pathOf("error"))));
    await Promise.all(Array.from({ length: 5 }, () => failing.raise(alertOf({ subject: newId() }))));
    await redeliver(depsAt(settings, 2 * minuteMs));
    expect(await received(pathOf("ok"))).toHaveLength(3);
    await redeliver(depsAt(settings, 3 * minuteMs));
    expect(await received(pathOf("ok"))).toHaveLength(5);
  });

  it("is asked ten times, then no more", async () => {
    const settings = webhook(pathOf("error"));
    await openAlerts(depsAt(settings)).raise(alertOf());
    for (let run = 1; run <= 15; run++) await redeliver(depsAt(settings, run * 1.5 * hourMs));
    expect(await received(pathOf("error"))).toHaveLength(10);
  });

  it("isn't told of what was a day ago", async () => {
    await openAlerts(depsAt(webhook(pathOf("error")))).raise(alertOf());
    await redeliver(depsAt(webhook(pathOf("ok")), 25 * hourMs));
    expect(await received(pathOf("ok"))).toEqual([]);
  });
});
