// When money runs somebody is told: once a day, by webhook, whichever way it was noticed.
import { sql } from "drizzle-orm";
import { describe, expect, inject, it } from "vitest";
import { everyMinute } from "../../src/every-minute.ts";
import type { Services } from "../../src/http/services.ts";
import { costAlerts } from "../../src/limits/cost-alerts.ts";
import { bookUsage } from "../../src/limits/usage.ts";
import { newId } from "../../src/platform/ids.ts";
import { openAlerts } from "../../src/telemetry/alerts/alert-port.ts";
import { ask, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { usageEntry } from "../support/usage.ts";
import { createOwner, type Person, services, tokenFor } from "../support/workspace.ts";

const thresholds = { alertUserUsd: 5, alertAllUsd: 100, alertUsualTimes: 10 };
const usd = (dollars: number) => dollars * 1e9;

describe("costAlerts", () => {
  const rulesOf = (today: number, usual: number | null) =>
    costAlerts(
      [{ userId: "u", todayNanoUsd: usd(today), usualNanoUsd: usual === null ? null : usd(usual) }],
      thresholds,
    ).map(({ rule }) => rule);

  it.each([
    [4.99, null, []],
    [5, null, ["cost.user"]],
    [1, 0.1, ["cost.unusual"]],
    [0.99, 0.1, []],
    [0.05, 0.001, []],
    [100, 1, ["cost.all", "cost.user", "cost.unusual"]],
  ] as const)("$%d today after $%s a day raises %j", (today, usual, rules) => {
    expect(rulesOf(today, usual)).toEqual(rules);
  });

  it("adds up what all have spent", () => {
    const days = Array.from({ length: 30 }, (_, index) => ({
      userId: `${index}`,
      todayNanoUsd: usd(4),
      usualNanoUsd: usd(4),
    }));
    expect(costAlerts(days, thresholds)).toMatchObject([
      { rule: "cost.all", severity: "critical", details: { spent_usd: 120, threshold_usd: 100 } },
    ]);
  });
});

function withReceiver(path: string): Services {
  const config = { ...services().config, alertWebhookUrl: `${inject("webhookPeerUrl")}${path}` };
  const { database, telemetry, now } = services();
  return { ...services(), config, alerts: openAlerts({ config, database, logger: telemetry.logger, now }) };
}

const received = async (path: string): Promise<{ text: string }[]> =>
  (await fetch(`${inject("webhookPeerUrl")}/control/received?path=${path}`)).json();

async function spend(person: Person, dollars: number, daysAgo = 0): Promise<void> {
  const entry = usageEntry({ costNanoUsd: usd(dollars) });
  const { workspaceId, userId } = person;
  await services().database.system("test.spend", (db) => [
    bookUsage(db, [{ reservationId: entry.id, workspaceId, userId, globalShard: null, entries: [entry] }]),
    db.execute(
      sql`update usage_daily set day = day - ${daysAgo}::int where user_id = ${userId} and day = (now() at time zone 'UTC')::date and ${daysAgo > 0}`,
    ),
  ]);
}

const about = (messages: { text: string }[], person: Person) =>
  messages.filter((message) => JSON.stringify(message).includes(person.userId));

describe("the cron", () => {
  it("tells of a user's dear day and of an unusual one, once each however often it runs", async () => {
    const path = `/ok/${newId()}`;
    const hearth = withReceiver(path);
    const [dear, unusual] = [await createOwner(), await createOwner()];
    await spend(dear, 5.5);
    await spend(unusual, 0.2, 2);
    await spend(unusual, 2.5);
    for (let minute = 0; minute < 3; minute++) await everyMinute(hearth);
    const messages = await received(path);
    expect(about(messages, dear)).toHaveLength(1);
    expect(about(messages, unusual)).toHaveLength(1);
    expect(about(messages, dear)[0]?.text).toContain("$5.50");
    expect(about(messages, unusual)[0]?.text).toContain("usually $0.20");
  });
});

describe("a question that is refused for its budget", () => {
  it("raises the alert of the day at once", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const poor = { ...owner, token: await tokenFor({ ...owner, plan: "pocket-money" }) };
    const hold = { reservationId: newId(), userId: owner.userId, globalShard: null };
    await services().limits.settle(hold, usd(0.2));
    const refused = () => ask(poor, { question: `What must the gauge show, ${newId()}?`, model: "openai/ok" });
    expect((await refused()).status).toBe(429);
    expect((await refused()).status).toBe(429);
    await eventually(async () => {
      const [{ rows }] = await services().database.system("test.alerts", (db) => [
        db.execute(sql`select rule, severity, details from alerts where subject = ${owner.userId}`),
      ]);
      expect(rows).toMatchObject([
        { rule: "cost.user", severity: "warning", details: { limit: "user-usd-day", limit_usd: 0.2 } },
      ]);
    });
  });
});
