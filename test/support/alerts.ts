// A house whose alerts are watched: thresholds as they are where nobody sets any (vitest.config.ts has them so high that nothing is told),
// receivers and counting objects of its own, and a time far from everybody else's.
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { inject } from "vitest";
import { watch } from "../../src/features/system/watch.ts";
import type { Services } from "../../src/http/services.ts";
import { camelCase, parseSome } from "../../src/platform/config.ts";
import { newId } from "../../src/platform/ids.ts";
import { alertSettings } from "../../src/platform/settings/alerts.ts";
import { redeliver } from "../../src/telemetry/alerts/alert-port.ts";
import type { Thresholds } from "../../src/telemetry/alerts/rules.ts";
import { counters } from "../../src/telemetry/metrics/definitions.ts";
import { type MetricShards, openShards } from "../../src/telemetry/metrics/shards.ts";
import { addCount, addObservation, noSums, seriesOf } from "../../src/telemetry/metrics/sums.ts";
import { services } from "./workspace.ts";

// The keys are made as the configuration's are.
export const alertThresholds = Object.fromEntries(
  Object.entries(parseSome(alertSettings, {})).map(([name, value]) => [camelCase(name), value]),
) as Thresholds;

export const minuteMs = 60_000;
export const dayMs = 1_440 * minuteMs;

export interface Slack {
  text: string;
  attachments: { color: string; fields: { title: string; value: string }[] }[];
}
export interface PagerDuty {
  event_action: string;
  dedup_key: string;
}

let lastMorning = Date.UTC(2040, 0, 1, 8);
function anotherMorning(): number {
  lastMorning += 30 * dayMs;
  return lastMorning;
}

/** Conditions are the house's, of which there is one: what an earlier test has left is taken away. */
export async function watchedHouse(startMs = anotherMorning()) {
  await services().database.system("test.alerts", (db) => [
    db.execute(sql`delete from alerts where kind = 'condition'`),
  ]);
  const [name, shards, peerUrl] = [newId(), ownShards(), inject("webhookPeerUrl")];
  const slackPath = (behaviour: string) => `/${behaviour}/${name}`;
  const pagerDutyPath = `/ok/${name}/pd`;

  /** `behaviour`: of Slack */
  function at(
    minute: number,
    { behaviour = "ok", ...more }: Partial<Services> & { behaviour?: string } = {},
  ): Services {
    const config = {
      ...services().config,
      ...alertThresholds,
      alertTimeoutMs: 5_000,
      alertWebhookUrl: peerUrl + slackPath(behaviour),
      alertPagerdutyKey: "routing-key",
      alertPagerdutyUrl: peerUrl + pagerDutyPath,
    };
    const now = () => new Date(startMs + minute * minuteMs);
    return { ...services(), config, metricShards: shards, now, ...more };
  }

  async function count(counter: keyof typeof counters, labels: Readonly<Record<string, string>>, value: number) {
    const sums = noSums();
    addCount(sums, seriesOf(counter, counters[counter].labels, labels), value);
    await shards.add(sums);
  }

  async function answersTaking(valueMs: number, times: number) {
    const sums = noSums();
    for (let answer = 0; answer < times; answer++)
      addObservation(sums, seriesOf("query_duration_ms", ["model"], { model: "m" }), valueMs, undefined, 0);
    await shards.add(sums);
  }

  const slack = (behaviour = "ok") => receivedAt<Slack>(slackPath(behaviour));
  return {
    name,
    shards,
    at,
    count,
    answersTaking,
    slack,
    requests: (status: string, value: number) => count("requests_total", { method: "GET", route: "/a", status }, value),
    pagerDuty: () => receivedAt<PagerDuty>(pagerDutyPath),
    /** "Critical", "Warning" or "Resolved" */
    told: async (behaviour?: string) => (await slack(behaviour)).map(({ text }) => text.replace(/:.*/, "")),
    /** Up to this minute the cron has run and nothing has happened. */
    async idle(upToMinute: number) {
      for (let minute = 0; minute <= upToMinute; minute++)
        await shards.noteSnapshot({ atMs: startMs + minute * minuteMs, tallies: {} });
    },
  };
}
export type WatchedHouse = Awaited<ReturnType<typeof watchedHouse>>;

/** The cron's part that is about alerts: the rest of it has nothing to do at another time than now. */
export async function alertsMinute(house: Services): Promise<void> {
  await watch(house);
  await redeliver({ ...house, logger: house.telemetry.logger });
}

/** Real objects that nothing else counts in */
function ownShards(): MetricShards {
  const prefix = newId();
  // Of the namespace nothing else is used.
  const namespace = { getByName: (name: string) => env.METRICS.getByName(`${prefix}:${name}`) } as typeof env.METRICS;
  return openShards(namespace, { metricsShards: 1 });
}

async function receivedAt<T>(path: string): Promise<T[]> {
  const response = await fetch(`${inject("webhookPeerUrl")}/control/received?path=${path}`);
  return response.json();
}
