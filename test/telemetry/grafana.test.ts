// The dashboard against Grafana's classic model: strict, so that a misspelt field is no field.
// https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/
import { describe, expect, it } from "vitest";
import { z } from "zod";
import dashboard from "../../docs/monitoring/grafana.json?raw";

const columns = 24;
const source = z.strictObject({ type: z.literal("prometheus"), uid: z.string().regex(/^\$\{source\}$/) });

const target = z.strictObject({
  refId: z.string().regex(/^[A-Z]$/),
  expr: z.string().min(1),
  legendFormat: z.string().optional(),
  instant: z.boolean().optional(),
  format: z.enum(["time_series", "table", "heatmap"]).optional(),
  exemplar: z.boolean().optional(),
  datasource: source,
});

const panel = z.strictObject({
  id: z.int().positive(),
  type: z.enum(["timeseries", "stat", "gauge", "bargauge", "table", "heatmap", "barchart", "piechart", "text"]),
  title: z.string().min(1),
  description: z.string().optional(),
  datasource: source,
  gridPos: z.strictObject({
    x: z
      .int()
      .min(0)
      .max(columns - 1),
    y: z.int().min(0),
    w: z.int().min(1).max(columns),
    h: z.int().min(1),
  }),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit: z.string().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      decimals: z.int().optional(),
      custom: z.record(z.string(), z.unknown()).optional(),
      thresholds: z.record(z.string(), z.unknown()).optional(),
    }),
    overrides: z.array(z.unknown()),
  }),
  options: z.record(z.string(), z.unknown()),
  targets: z.array(target).min(1),
});

const model = z.strictObject({
  id: z.null().optional(),
  uid: z.string().max(40),
  title: z.string().min(1),
  tags: z.array(z.string()),
  timezone: z.enum(["browser", "utc", ""]),
  editable: z.boolean(),
  schemaVersion: z.int().min(36),
  version: z.int(),
  refresh: z.string().regex(/^\d+[smhd]$/),
  time: z.strictObject({ from: z.string(), to: z.string() }),
  annotations: z.strictObject({ list: z.array(z.unknown()) }),
  templating: z.strictObject({
    list: z.array(
      z.strictObject({
        name: z.literal("source"),
        type: z.literal("datasource"),
        query: z.literal("prometheus"),
        label: z.string(),
      }),
    ),
  }),
  panels: z.array(panel).min(1),
});

describe("the dashboard", () => {
  const { panels } = model.parse(JSON.parse(dashboard));

  it("names each panel and query once", () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const { targets } of panels) expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
  });

  it("has its panels beside and below each other, within the grid", () => {
    const taken = new Set<string>();
    for (const { title, gridPos } of panels) {
      expect(gridPos.x + gridPos.w, title).toBeLessThanOrEqual(columns);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(taken, title).not.toContain(`${x},${y}`);
          taken.add(`${x},${y}`);
        }
    }
  });
});
