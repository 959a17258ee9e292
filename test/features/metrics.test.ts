// Metrics as a scraper reads them: what isolates counted, summed up by objects that outlive them.
import { env, evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { breakerClient } from "../../src/providers/breaker/breaker.client.ts";
import { toldName } from "../../src/telemetry/metrics/exposition.ts";
import { shardName } from "../../src/telemetry/metrics/shard.object.ts";
import { ask, call, send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { metricsText, metricsToken, metricsWith } from "../support/metrics.ts";
import { createOwner, services } from "../support/workspace.ts";

const answersOf = (text: string, model: string): number =>
  Number(
    new RegExp(`^hearth_answers_total\\{model="${model}",outcome="stop",degraded="false"\\} (\\d+)$`, "m").exec(
      text,
    )?.[1] ?? 0,
  );

describe("GET /metrics", () => {
  it.each([
    ["nobody", undefined],
    ["a wrong token", "token-of-the-tests-scrapes"],
    ["a user", "user"],
  ])("answers 401 to %s", async (_, shown) => {
    const token = shown === "user" ? (await createOwner()).token : shown;
    expect((await call("GET", "/metrics", token)).status).toBe(401);
  });

  it("tells of requests, errors, answers, money and time, in Prometheus' units", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const before = answersOf(await metricsText(), "builtin/extractive");
    await ask(owner, { question: "When is the boiler serviced?", model: "builtin/extractive" });
    await ask(owner, { question: "" });
    await eventually(async () => expect(answersOf(await metricsText(), "builtin/extractive")).toBeGreaterThan(before));
    await metricsWith(
      'hearth_errors_total{reason="invalid_input"}',
      "# TYPE hearth_requests_total counter",
      "# HELP hearth_requests_total Requests answered",
      'hearth_requests_total{method="POST",route="/api/v1/chat",status="400"}',
      "# TYPE hearth_request_duration_seconds histogram",
      'hearth_request_duration_seconds_bucket{route="/api/v1/chat",le="0.005"}',
      'hearth_request_duration_seconds_bucket{route="/api/v1/chat",le="+Inf"}',
      'hearth_request_duration_seconds_sum{route="/api/v1/chat"}',
      'hearth_sources{kind="document",status="ready"}',
      'hearth_breaker_open{model="openai/ok"} 0',
      "# TYPE hearth_queries_under_way gauge",
    );
  });

  it("is OpenMetrics where that is asked for, with the trace of a call in each bucket", async () => {
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const owner = await createOwner();
    await eventually(async () => {
      // A bucket keeps its last call's trace alone, and other tests make such calls too.
      await call("GET", "/api/v1/docs", owner.token, { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
      const response = await send("GET", "/metrics", metricsToken, {
        headers: { Accept: "application/openmetrics-text" },
      });
      expect(response.headers.get("Content-Type")).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
      const text = await response.text();
      expect(text).toMatch(/\n# EOF\n$/);
      expect(text).toContain("# TYPE hearth_requests counter\n");
      expect(text).toContain(` # {trace_id="${traceId}"} `);
    });
    expect(await metricsText()).not.toContain("trace_id");
  });

  it("forgets nothing when its objects sleep", async () => {
    const owner = await createOwner();
    await ask(owner, { question: "What is kept?", model: "builtin/extractive" });
    const before = await metricsWith("hearth_answers_total");
    for (const shard of [0, 1]) {
      const object = env.METRICS.getByName(shardName(shard));
      // The mark of the write that is to come (src/platform/write-behind.ts)
      await eventually(() =>
        runInDurableObject(object, (_, { storage }) => expect(storage.kv.get("unwritten")).not.toBe(true)),
      );
      await evictDurableObject(object);
    }
    expect(answersOf(await metricsText(), "builtin/extractive")).toBeGreaterThanOrEqual(
      answersOf(before, "builtin/extractive"),
    );
  });
});

describe("a breaker that closes", () => {
  it("has counted for how long it was open", async () => {
    const model = `openai/${crypto.randomUUID()}`;
    const { report, permit } = breakerClient(env.BREAKER, {
      ...services().config,
      breakerFailures: 1,
      breakerRestMs: 1,
    });
    await report(model, "failure", "closed");
    await eventually(async () => expect(await permit(model)).toBe("probe"));
    await report(model, "success", "probe");
    const text = await metricsWith(`hearth_breaker_open_seconds_total{model="${model}"}`);
    const seconds = /^hearth_breaker_open_seconds_total\{.*\} (\S+)$/m.exec(text)?.[1];
    expect(Number(seconds)).toBeGreaterThan(0);
  });
});

describe("units", () => {
  it.each([
    ["request_duration_ms", "hearth_request_duration_seconds", 1e3],
    ["cost_nano_usd_total", "hearth_cost_usd_total", 1e9],
    ["answers_total", "hearth_answers_total", 1],
  ])("%s is told as %s", (name, told, parts) => expect(toldName(name)).toEqual({ told, parts }));
});
