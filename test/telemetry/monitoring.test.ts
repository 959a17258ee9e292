// The dashboard and the rules ask for metrics that there are.
import { describe, expect, it } from "vitest";
import dashboard from "../../docs/monitoring/grafana.json?raw";
import rules from "../../docs/monitoring/rules.yml?raw";
import { counters, histograms } from "../../src/telemetry/metrics/definitions.ts";
import { toldName } from "../../src/telemetry/metrics/exposition.ts";

const known = new Set([
  ...Object.keys(counters).map((name) => toldName(name).told),
  ...Object.keys(histograms).flatMap((name) => ["_bucket", "_sum", "_count"].map((part) => toldName(name).told + part)),
  "hearth_sources",
  "hearth_breaker_open",
]);

describe.each([
  ["the dashboard", dashboard],
  ["the rules", rules],
])("%s", (_, text) => {
  it("names no metric that nobody counts", () => {
    const named = new Set(text.match(/\bhearth_[a-z_]+/g));
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });
});
