// Metrics sent to those who gather them, through loopback receivers: nothing is told twice, and nothing is lost while one is down.
import { describe, expect, inject, it } from "vitest";
import { ConfigError, type ConfigWithSecrets, parseConfig } from "../../src/platform/config.ts";
import { newId } from "../../src/platform/ids.ts";
import { jsonLogger } from "../../src/telemetry/log.ts";
import { type ExportDeps, exporterOf, exportMetrics } from "../../src/telemetry/metrics/export.ts";
import { addCount, addObservation, noSums, type Sums } from "../../src/telemetry/metrics/sums.ts";
import { services } from "../support/workspace.ts";

const peerUrl = inject("webhookPeerUrl");
const now = () => new Date("2026-11-21T12:00:00Z");

/** The objects' own conduct: test/features/metrics.test.ts */
function shardsOf(sums: Sums): ExportDeps["metricShards"] {
  let told = noSums();
  return {
    read: async () => ({ ...structuredClone(sums), sinceMs: Date.parse("2026-11-21T11:00:00Z") }),
    told: async () => told,
    noteTold: async (all) => {
      told = structuredClone(all);
    },
  };
}

function exporting(settings: Partial<ConfigWithSecrets>, sums: Sums) {
  const lines: string[] = [];
  const deps = {
    config: { ...services().config, exportTimeoutMs: 5_000, ...settings },
    metricShards: shardsOf(sums),
    logger: jsonLogger("debug", (line) => lines.push(line)),
    now,
  };
  return { lines, run: () => exportMetrics(deps) };
}

async function received(path: string) {
  const response = await fetch(`${peerUrl}/control/received?path=${encodeURIComponent(path)}`);
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it expects
  return (await response.json()) as any[];
}

function someSums(): Sums {
  const sums = noSums();
  addCount(sums, 'cost_nano_usd_total{model="openai/\\"x\\""}', 2_500_000_000);
  addObservation(sums, 'query_duration_ms{model="m"}', 60, undefined, 0);
  return sums;
}

describe("OTLP", () => {
  it("is told all sums since the beginning, in seconds and dollars", async () => {
    const place = `/ok/${newId()}`;
    const { run, lines } = exporting({ metricsExporter: "otlp", otlpUrl: peerUrl + place }, someSums());
    await run();
    expect(lines).toEqual([]);
    const [body] = await received(`${place}/v1/metrics`);
    const [cost, query] = body.resourceMetrics[0].scopeMetrics[0].metrics;
    const times = { startTimeUnixNano: "1795258800000000000", timeUnixNano: "1795262400000000000" };
    expect(cost).toMatchObject({
      name: "hearth_cost_usd_total",
      unit: "USD",
      sum: {
        aggregationTemporality: 2,
        isMonotonic: true,
        dataPoints: [{ attributes: [{ key: "model", value: { stringValue: 'openai/"x"' } }], ...times, asDouble: 2.5 }],
      },
    });
    expect(query).toMatchObject({ name: "hearth_query_duration_seconds", unit: "s" });
    const [point] = query.histogram.dataPoints;
    expect(point).toMatchObject({ count: "1", sum: 0.06, ...times });
    expect(point.bucketCounts).toHaveLength(point.explicitBounds.length + 1);
    expect(point.bucketCounts[point.explicitBounds.indexOf(0.1)]).toBe("1");
  });

  it.each(["error", "redirect", "hang"])("is told of in the log where it answers by %s", async (behaviour) => {
    const place = `/${behaviour}/${newId()}`;
    const settings = { metricsExporter: "otlp", otlpUrl: peerUrl + place, exportTimeoutMs: 300 } as const;
    const { run, lines } = exporting(settings, someSums());
    await run();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("metrics_not_exported");
    expect(lines[0]).not.toContain(place);
  });
});

describe("Datadog", () => {
  it("is told what was added, once, also where it was down in between", async () => {
    const place = `/fail-once/${newId()}`;
    const sums = someSums();
    const { run } = exporting({ metricsExporter: "datadog", datadogApiKey: "key", datadogUrl: peerUrl + place }, sums);
    await run();
    addCount(sums, 'cost_nano_usd_total{model="openai/\\"x\\""}', 500_000_000);
    await run();
    await run();
    addCount(sums, "answers_without_context_total", 3);
    await run();
    const bodies = await received(`${place}/api/v2/series`);
    const costs = bodies.map((body) =>
      body.series.find(({ metric }: { metric: string }) => metric === "hearth.cost_usd_total"),
    );
    expect(costs.map((series) => series?.points[0].value)).toEqual([2.5, 3, undefined]);
    expect(costs[0]).toMatchObject({ type: 1, interval: 60, tags: ['model:openai/"x"'] });
    expect(bodies[2].series.map(({ metric }: { metric: string }) => metric)).toEqual([
      "hearth.answers_without_context_total",
    ]);
    const buckets = bodies[1].series.filter(({ metric }: { metric: string }) => metric.endsWith(".bucket"));
    expect(buckets).toMatchObject([{ tags: ["model:m", "upper_bound:0.1"], points: [{ value: 1 }] }]);
  });
});

describe("the exporter", () => {
  const settings = { DATABASE_URL: "postgresql://a:b@localhost/c", JWT_SECRET: "a-secret-of-at-least-32-characters" };
  const chosen = (more: Record<string, string>) => exporterOf(parseConfig({ ...settings, ...more }));

  it("is who is named", () => {
    expect(chosen({})).toBe("prometheus");
    expect(chosen({ METRICS_EXPORTER: "auto" })).toBe("prometheus");
    expect(chosen({ METRICS_EXPORTER: "auto", OTLP_URL: "http://127.0.0.1:4318/" })).toBe("otlp");
    expect(chosen({ METRICS_EXPORTER: "auto", DATADOG_API_KEY: "key" })).toBe("datadog");
    expect(chosen({ METRICS_EXPORTER: "none", DATADOG_API_KEY: "key" })).toBe("none");
  });

  it.each([
    [{ METRICS_EXPORTER: "otlp" }, "needs OTLP_URL"],
    [{ METRICS_EXPORTER: "datadog" }, "needs DATADOG_API_KEY"],
    [{ METRICS_EXPORTER: "statsd" }, "METRICS_EXPORTER"],
    [{ OTLP_HEADERS: "no header" }, "name=value"],
    [{ METRICS_TOKEN: "short" }, "16 characters"],
  ])("is refused at the start where %j", (more, problem) => {
    expect(() => chosen(more)).toThrow(ConfigError);
    expect(() => chosen(more)).toThrow(problem);
  });

  it("takes headers for its collector", () => {
    const { otlpHeaders } = parseConfig({ ...settings, OTLP_HEADERS: "api-key=a=b, x-team=home" });
    expect(otlpHeaders).toEqual({ "api-key": "a=b", "x-team": "home" });
  });
});
