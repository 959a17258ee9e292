// What is amiss is told to real receivers when it begins and when it is over, each once and in this order, whichever rule found it and
// whatever receivers do meanwhile. All of it in one file: the house is one, so is what is amiss in it.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { app } from "../../src/app.ts";
import { everyMinute } from "../../src/every-minute.ts";
import { usageDaily } from "../../src/limits/usage.table.ts";
import { newId } from "../../src/platform/ids.ts";
import { type BreakerClient, breakerClient } from "../../src/providers/breaker/breaker.client.ts";
import type { Alert } from "../../src/telemetry/alerts/alert.ts";
import { openAlerts, redeliver } from "../../src/telemetry/alerts/alert-port.ts";
import { resolvePastDays } from "../../src/telemetry/alerts/conditions.ts";
import type { RuleName } from "../../src/telemetry/alerts/rules.ts";
import { alertsMinute, dayMs, minuteMs, type WatchedHouse, watchedHouse } from "../support/alerts.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, services } from "../support/workspace.ts";

let house: WatchedHouse;
beforeEach(async () => {
  house = await watchedHouse();
});

const answered = (value: number) =>
  house.count("answers_total", { model: "m", outcome: "stop", degraded: "false" }, value);
const cacheReads = (hit: boolean, value: number) =>
  house.count("cache_reads_total", { cache: house.name, hit: String(hit) }, value);
const injections = (value: number) =>
  house.count("injections_total", { where: "question", outcome: "blocked", family: "override" }, value);

interface Case {
  rule: RuleName;
  minutes: number;
  subject?: () => string;
  severity: "Critical" | "Warning";
  trouble: () => Promise<unknown>;
  peace: () => Promise<unknown>;
}

const counted: readonly Case[] = [
  {
    rule: "errors",
    minutes: 5,
    severity: "Critical",
    trouble: () => Promise.all([house.requests("503", 10), house.requests("200", 90)]),
    peace: () => house.requests("200", 100),
  },
  {
    rule: "slowest",
    minutes: 5,
    severity: "Critical",
    trouble: () => Promise.all([house.answersTaking(20_000, 2), house.answersTaking(100, 98)]),
    peace: () => house.answersTaking(100, 100),
  },
  {
    rule: "slow",
    minutes: 5,
    severity: "Warning",
    trouble: () => Promise.all([house.answersTaking(6_000, 3), house.answersTaking(100, 20)]),
    peace: () => house.answersTaking(100, 20),
  },
  {
    rule: "cache",
    minutes: 60,
    subject: () => house.name,
    severity: "Warning",
    trouble: () => Promise.all([cacheReads(true, 40), cacheReads(false, 60)]),
    peace: () => Promise.all([cacheReads(true, 90), cacheReads(false, 10)]),
  },
  {
    rule: "injections",
    minutes: 60,
    severity: "Warning",
    trouble: () => injections(11),
    peace: () => injections(1),
  },
  {
    rule: "limits",
    minutes: 15,
    severity: "Warning",
    trouble: () =>
      Promise.all([house.requests("200", 100), house.count("limit_hits_total", { limit: "user-minute" }, 20)]),
    peace: () => house.requests("200", 100),
  },
  {
    rule: "truncation",
    minutes: 15,
    severity: "Warning",
    trouble: () => Promise.all([answered(100), house.count("answers_truncated_total", {}, 30)]),
    peace: () => answered(100),
  },
];

describe("what is counted", () => {
  it.each(counted)("$rule is told when it begins and when it is over", async (one) => {
    const { rule, minutes, subject = () => "all", severity, trouble, peace } = one;
    await alertsMinute(house.at(0));
    await trouble();
    await alertsMinute(house.at(minutes));
    await alertsMinute(house.at(minutes + 1));
    await peace();
    await alertsMinute(house.at(2 * minutes + 1));
    await alertsMinute(house.at(2 * minutes + 2));

    const slack = await house.slack();
    const color = severity === "Critical" ? "danger" : "warning";
    expect(slack.map(({ attachments }) => attachments[0]?.color)).toEqual([color, "good"]);
    const [begun, over] = slack.map(({ text }) => text);
    expect(begun).toMatch(new RegExp(`^${severity}: `));
    expect(over).toBe(begun?.replace(severity, "Resolved"));
    expect(slack[0]?.attachments[0]?.fields).toEqual(
      expect.arrayContaining([
        { title: "rule", value: rule, short: true },
        { title: "subject", value: subject(), short: true },
      ]),
    );
    const pagerDuty = await house.pagerDuty();
    expect(pagerDuty.map(({ event_action }) => event_action)).toEqual(["trigger", "resolve"]);
    expect(pagerDuty[1]?.dedup_key).toBe(pagerDuty[0]?.dedup_key);
    expect(pagerDuty[0]?.dedup_key).toContain(`${rule}:${subject()}:`);
  });

  it("may lack a minute", async () => {
    await house.idle(1);
    await Promise.all([house.requests("500", 50), house.requests("200", 50)]);
    await alertsMinute(house.at(5));
    expect(await house.told()).toEqual(["Critical"]);
  });

  it("says nothing after a long gap until enough is known again", async () => {
    await house.idle(0);
    await house.requests("500", 100);
    await alertsMinute(house.at(90));
    expect(await house.told()).toEqual([]);
    await house.requests("500", 100);
    await alertsMinute(house.at(94));
    expect(await house.told()).toEqual(["Critical"]);
  });

  it("can't be told where its objects don't answer; the rest is", async () => {
    const model = `openai/${newId()}`;
    const sinceMs = house.at(0).now().getTime();
    const down = () => Promise.reject(new Error("refused"));
    const open = { mode: "open", untilMs: sinceMs + 1_000, sinceMs } as const;
    const breakers = { ...services().breakers, read: async () => ({ [model]: open }) };
    await alertsMinute(house.at(6, { metricShards: { ...house.shards, read: down }, breakers }));
    expect(await house.pagerDuty()).toMatchObject([{ dedup_key: expect.stringContaining(`breaker_open:${model}:`) }]);
  });
});

describe("a breaker", () => {
  it("is told of when it hasn't closed for five minutes, and when it has closed", async () => {
    // Its object goes by the real clock.
    const real = await watchedHouse(Date.now());
    const model = `openai/${newId()}`;
    const strict = { ...services().config, breakerFailures: 1, breakerRestMs: 1 };
    const catalog = { ...services().catalog, defaultChain: [model] };
    const minute = (at: number) => alertsMinute(real.at(at, { catalog, breakers: breakerClient(env.BREAKER, strict) }));
    const { report, permit } = breakerClient(env.BREAKER, strict);
    await report(model, "failure", "closed");
    await minute(4.5);
    expect(await real.told()).toEqual([]);
    await minute(6);
    await minute(7);
    const probe = await probeOf(permit, model);
    // A probe that fails doesn't begin it anew.
    await report(model, "failure", probe);
    await minute(8);
    expect(await real.told()).toEqual(["Critical"]);
    await report(model, "success", await probeOf(permit, model));
    await minute(9);
    expect(await real.told()).toEqual(["Critical", "Resolved"]);
  });
});

/** It has rested for longer than its millisecond when this is asked. */
const probeOf = (permit: BreakerClient["permit"], model: string) =>
  eventually(async () => {
    const permitted = await permit(model);
    expect(permitted).toBe("probe");
    return permitted;
  });

describe("tokens", () => {
  it("of a day are held against those of usual days", async () => {
    await use(-3, 100_000);
    await use(-2, 80_000);
    await use(-1, 120_000);
    await alertsMinute(house.at(0));
    expect(await house.told()).toEqual([]);
    await use(0, 160_000);
    await alertsMinute(house.at(1));
    await alertsMinute(house.at(2));
    expect(await house.slack()).toMatchObject([{ text: "Warning: 160000 tokens in a day: 160 % of a usual one." }]);
    await alertsMinute(house.at(1_440));
    expect(await house.told()).toEqual(["Warning", "Resolved"]);
  });
});

async function use(daysLater: number, tokens: number): Promise<void> {
  const day = new Date(house.at(0).now().getTime() + daysLater * dayMs).toISOString().slice(0, 10);
  const none = { calls: 1, cached: 0, degraded: 0, failed: 0, costNanoUsd: 0, savedNanoUsd: 0 };
  const whose = { workspaceId: newId(), userId: newId(), model: "openai/ok", kind: "answer" } as const;
  const taken = { inputTokens: tokens - 1_000, outputTokens: 1_000 };
  await services().database.system("test.tokens", (db) => [
    db.insert(usageDaily).values({ ...whose, day, ...none, ...taken }),
  ]);
}

const failing = (at = house) => Promise.all([at.requests("500", 50), at.requests("200", 50)]);
const wellAgain = (at = house) => at.requests("200", 5_000);
const failingAgain = () => house.requests("500", 5_000);

describe("a receiver that fails", () => {
  beforeEach(() => house.idle(4));

  it("when it is told of the end is told again", async () => {
    await failing();
    await alertsMinute(house.at(5));
    await wellAgain();
    for (const at of [6, 6.5]) await alertsMinute(house.at(at, { behaviour: "error" }));
    expect(await house.told("error")).toEqual(["Resolved"]);
    for (const at of [9, 30]) await alertsMinute(house.at(at));
    expect(await house.told()).toEqual(["Critical", "Resolved"]);
    // PagerDuty took it at the first attempt, and takes the same again for the same.
    const pagerDuty = await house.pagerDuty();
    expect(pagerDuty.map(({ event_action }) => event_action)).toEqual(["trigger", "resolve", "resolve"]);
    expect(new Set(pagerDuty.map(({ dedup_key }) => dedup_key)).size).toBe(1);
  });

  it("until it is over is told of the end alone", async () => {
    await failing();
    await alertsMinute(house.at(5, { behaviour: "error" }));
    await wellAgain();
    await alertsMinute(house.at(6));
    await alertsMinute(house.at(60));
    expect(await house.told()).toEqual(["Resolved"]);
  });

  it("while it is over for a moment is told that it goes on", async () => {
    await failing();
    await alertsMinute(house.at(5));
    await wellAgain();
    await alertsMinute(house.at(6, { behaviour: "error" }));
    await failingAgain();
    await alertsMinute(house.at(7));
    await alertsMinute(house.at(8));
    expect(await house.told()).toEqual(["Critical", "Critical"]);
    const [first, , ...last] = await house.pagerDuty();
    expect(last).toMatchObject([{ event_action: "trigger", dedup_key: first?.dedup_key }]);
  });
});

describe("the end of an alert", () => {
  beforeEach(() => house.idle(4));

  it("never overtakes its beginning, which may be under way", async () => {
    await failing();
    await alertsMinute(house.at(5));
    await wellAgain();
    await alertsMinute(house.at(5.3));
    expect(await house.told()).toEqual(["Critical"]);
    expect(await conditions()).toMatchObject([{ rule: "errors", state: "resolved" }]);
    await alertsMinute(house.at(6));
    expect(await house.told()).toEqual(["Critical", "Resolved"]);
  });

  it("and its beginning are told once by two crons at the same time", async () => {
    await failing();
    await Promise.all([alertsMinute(house.at(5)), alertsMinute(house.at(5))]);
    await wellAgain();
    await Promise.all([alertsMinute(house.at(6)), alertsMinute(house.at(6))]);
    expect(await house.told()).toEqual(["Critical", "Resolved"]);
  });

  it("makes the next one another", async () => {
    await failing();
    await alertsMinute(house.at(5));
    await wellAgain();
    await alertsMinute(house.at(6));
    await failingAgain();
    await alertsMinute(house.at(7));
    expect(await house.told()).toEqual(["Critical", "Resolved", "Critical"]);
    const [first, , second] = await house.pagerDuty();
    expect(second?.dedup_key).not.toBe(first?.dedup_key);
  });

  it("isn't told where nobody could be told of its beginning, and is kept", async () => {
    const mute = (minute: number) => {
      const { config, ...others } = house.at(minute);
      return { ...others, config: { ...config, alertWebhookUrl: undefined, alertPagerdutyKey: undefined } };
    };
    await failing();
    await alertsMinute(mute(5));
    await wellAgain();
    await alertsMinute(mute(6));
    await alertsMinute(house.at(7));
    expect(await house.told()).toEqual([]);
    expect(await conditions()).toMatchObject([{ rule: "errors", state: "resolved" }]);
  });
});

async function conditions() {
  const [{ rows }] = await services().database.system("test.alerts", (db) => [
    db.execute(sql`select rule, state from alerts where kind = 'condition'`),
  ]);
  return rows;
}

describe("what is told once a day", () => {
  it("is over with its day, where it says so", async () => {
    const { name } = house;
    const alert: Alert = {
      rule: `cost-${name}.user`,
      subject: name,
      severity: "warning",
      summary: "Dear",
      details: {},
    };
    const depsAt = (minute: number) => ({ ...house.at(minute), logger: services().telemetry.logger });
    const endDays = (minute: number) =>
      services().database.system("test.days", (db) => [resolvePastDays(db, `cost-${name}.`, house.at(minute).now())]);
    await openAlerts(depsAt(0)).raise(alert);
    await endDays(600);
    await redeliver(depsAt(600));
    expect(await house.told()).toEqual(["Warning"]);
    await endDays(960);
    await redeliver(depsAt(961));
    expect(await house.told()).toEqual(["Warning", "Resolved"]);
    const day = house.at(0).now().toISOString().slice(0, 10);
    expect(await house.pagerDuty()).toMatchObject([
      { event_action: "trigger" },
      { event_action: "resolve", dedup_key: `cost-${name}.user:${name}:${day}` },
    ]);
  });
});

describe("the cron", () => {
  it("finds what is amiss and what is over, and operators see both", async () => {
    // Ahead of the crons of other tests, which know nothing of what is amiss here.
    const real = await watchedHouse(Date.now() + 10 * minuteMs);
    await real.idle(4);
    await failing(real);
    await everyMinute(real.at(5));
    expect(await real.told()).toEqual(["Critical"]);
    expect(await alertsTold()).toMatchObject({ rule: "errors", kind: "condition", state: "open", resolved_at: null });
    await wellAgain(real);
    await everyMinute(real.at(6));
    expect(await real.told()).toEqual(["Critical", "Resolved"]);
    expect(await alertsTold()).toMatchObject({
      rule: "errors",
      state: "resolved",
      opened_at: real.at(5).now().toISOString(),
      resolved_at: real.at(6).now().toISOString(),
      delivered_at: expect.any(String),
    });
  });
});

/** The last one about a condition */
async function alertsTold(): Promise<object | undefined> {
  const operator = await createOwner();
  const headers = { Authorization: `Bearer ${operator.token}`, "CF-Connecting-IP": crypto.randomUUID() };
  const request = new Request("https://hearth.test/api/v1/system/alerts", { headers });
  const response = await app.fetch(request, { ...env, OPERATORS: operator.userId }, createExecutionContext());
  const { items } = await response.json<{ items: { kind: string }[] }>();
  return items.find(({ kind }) => kind === "condition");
}
