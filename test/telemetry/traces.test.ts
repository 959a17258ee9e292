// Traces through the front door: what takes part in an answer is told as one, to a collector and to Langfuse, each what it may know.
import { describe, expect, inject, it } from "vitest";
import { jsonLogger } from "../../src/telemetry/log.ts";
import { shareOf } from "../../src/telemetry/share.ts";
import { sendSpans } from "../../src/telemetry/traces/send.ts";
import type { Span } from "../../src/telemetry/traces/span.ts";
import { openTraces } from "../../src/telemetry/traces/traces.ts";
import { ask, call, fileForm, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, services } from "../support/workspace.ts";

const peerUrl = inject("webhookPeerUrl");
const { traceSample } = services().config;
const callersSpan = "00f067aa0ba902b7";

const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Of a trace that is in the sample, or is not */
function traceId(isSampled: boolean): string {
  for (;;) {
    const id = hex(16);
    if (shareOf(id) < traceSample === isSampled) return id;
  }
}

const underTrace = (id: string) => ({ traceparent: `00-${id}-${callersSpan}-01` });

interface WireSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status?: { code: number; message: string };
}

async function received(path: string): Promise<WireSpan[]> {
  const response = await fetch(`${peerUrl}/control/received?path=${encodeURIComponent(path)}`);
  // biome-ignore lint/suspicious/noExplicitAny: OTLP's envelope
  const bodies = (await response.json()) as any[];
  return bodies.flatMap((body) => body.resourceSpans[0].scopeSpans[0].spans);
}

const otlp = "/ok/otlp/v1/traces";
const langfuse = "/ok/langfuse/api/public/otel/v1/traces";

/** Waits until all these spans of the trace have come. */
async function spansOf(id: string, names: readonly string[], path = otlp): Promise<WireSpan[]> {
  let spans: WireSpan[] = [];
  await eventually(async () => {
    spans = (await received(path)).filter((span) => span.traceId === id);
    expect(spans.map(({ name }) => name).sort()).toEqual(expect.arrayContaining([...names].sort()));
  });
  return spans;
}

const named = (spans: readonly WireSpan[], name: string): WireSpan => {
  const span = spans.find((one) => one.name === name);
  if (!span) throw new Error(`No span ${name}`);
  return span;
};

const attributesOf = ({ attributes }: WireSpan): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const stages = ["admit", "embed", "retrieve", "build_context", "generate", "settle"];

describe("A question's trace", () => {
  it("holds every stage, under the caller's own span, across the Worker and the session's object", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const id = traceId(true);
    const question = "What must the gauge show?";
    const { body } = await ask(owner, { question, model: "openai/ok" }, underTrace(id));
    expect(body.answer).toContain("[1]");
    const spans = await spansOf(id, ["POST /api/v1/chat", "assistant.query", ...stages]);
    const request = named(spans, "POST /api/v1/chat");
    const query = named(spans, "assistant.query");
    expect(request).toMatchObject({ parentSpanId: callersSpan, kind: 2 });
    expect(query.parentSpanId).toBe(request.spanId);
    for (const stage of stages) expect(named(spans, stage).parentSpanId).toBe(query.spanId);
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
    for (const { startTimeUnixNano: start, endTimeUnixNano: end } of spans)
      expect(BigInt(end)).toBeGreaterThanOrEqual(BigInt(start));
    expect(attributesOf(named(spans, "generate"))).toMatchObject({
      "gen_ai.operation.name": "chat",
      "gen_ai.provider.name": "openai",
      "gen_ai.request.model": "ok",
      "gen_ai.request.max_tokens": expect.stringMatching(/^\d+$/),
      "gen_ai.usage.input_tokens": expect.stringMatching(/^\d+$/),
      "gen_ai.usage.output_tokens": expect.stringMatching(/^\d+$/),
      "gen_ai.response.finish_reasons": { values: [{ stringValue: "stop" }] },
    });
    expect(attributesOf(query)).toMatchObject({ "hearth.workspace_id": owner.workspaceId, "hearth.degraded": false });
    expect(JSON.stringify(spans)).not.toMatch(/gauge|boiler|\[1\]/);
  });

  it("is told to the provider", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const id = traceId(true);
    const json = { model: "openai/tells-trace", messages: [{ role: "user", content: "Which?" }] };
    const { body } = await call("POST", "/v1/chat/completions", owner.token, { json, headers: underTrace(id) });
    const spans = await spansOf(id, ["POST /v1/chat/completions", "assistant.query", "generate"]);
    expect(body.choices[0].message.content).toBe(`00-${id}-${named(spans, "generate").spanId}-01`);
  });

  it("is told where a model failed, in the sample or not", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const [failing, well] = [traceId(false), traceId(false)];
    const question = "What must the gauge show?";
    await ask(owner, { question, model: "openai/ok" }, underTrace(well));
    await ask(owner, { question, model: "openai/error-500" }, underTrace(failing));
    const spans = await spansOf(failing, ["assistant.query", ...stages]);
    expect(named(spans, "generate").status).toEqual({ code: 2, message: "server_error" });
    expect(attributesOf(named(spans, "assistant.query"))).toMatchObject({ "hearth.degraded": true });
    expect((await received(otlp)).filter(({ traceId }) => traceId === well)).toEqual([]);
  });
});

describe("A document's trace", () => {
  it("goes on in the queue's consumer", async () => {
    const owner = await createOwner();
    const id = traceId(true);
    const body = fileForm(heatingNote, "heating.md");
    await call("POST", "/api/v1/docs", owner.token, { body, headers: underTrace(id) });
    const spans = await spansOf(id, ["POST /api/v1/docs", "ingest", "read", "embed", "go_live"]);
    const ingest = named(spans, "ingest");
    expect(ingest).toMatchObject({ kind: 5, parentSpanId: named(spans, "POST /api/v1/docs").spanId });
    expect(named(spans, "embed").parentSpanId).toBe(ingest.spanId);
  });
});

describe("Langfuse", () => {
  it("is told what was asked and said, without what is personal", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const id = traceId(true);
    const question = "What must the gauge show, when must the blue valve open? noa@example.com";
    const { body } = await ask(owner, { question, model: "openai/ok" }, underTrace(id));
    const spans = await spansOf(id, ["assistant.query", "generate"], langfuse);
    const generation = attributesOf(named(spans, "generate"));
    expect(generation["langfuse.observation.type"]).toBe("generation");
    expect(generation["langfuse.observation.output"]).toBe(body.answer);
    const input = String(generation["langfuse.observation.input"]);
    expect(input).toContain("when must the blue valve open? [email]");
    expect(JSON.stringify(spans)).not.toContain("noa@example.com");
    expect(attributesOf(named(spans, "assistant.query"))).toMatchObject({ "user.id": owner.userId });
    expect(spans.map(({ name }) => name)).not.toContain("POST /api/v1/chat");
  });
});

describe("Server-Timing", () => {
  it("says on every answer how long it took, and what took it", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const json = { question: "What must the gauge show?", model: "openai/ok", stream: false };
    const { headers } = await call("POST", "/api/v1/chat", owner.token, { json });
    const timings = headers
      .get("Server-Timing")
      ?.split(", ")
      .map((timing) => timing.replace(/;dur=\d+$/, ""));
    expect(timings?.sort()).toEqual(["admit", "embed", "retrieve", "total"]);
    for (const [path, token] of [["/health/live"], ["/nowhere"], ["/api/v1/docs", "no-token"]] as const)
      expect((await call("GET", path, token)).headers.get("Server-Timing")).toMatch(/^total;dur=\d+$/);
  });
});

const span = (change: Partial<Span> = {}): Span => ({
  ...{ name: "embed", kind: "internal", traceId: hex(16), spanId: hex(8), parentId: null, attributes: {} },
  ...{ startMs: 0, endMs: 1, error: null, ...change },
});

describe("Spans", () => {
  const config = { traceSample: 0, logSlowMs: 100, metricsFlushMs: 1, otlpUrl: peerUrl, langfusePublicKey: undefined };

  async function told(settings: Partial<typeof config>, spans: readonly Span[][]): Promise<number> {
    const sent: Span[] = [];
    const traces = openTraces({ ...config, ...settings }, async (some) => void sent.push(...some));
    for (const some of spans) traces.tell(some);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return sent.length;
  }

  it("are told where they are in the sample, slow, or failed; and not at all where nobody takes them", async () => {
    const id = traceId(false);
    const lots = Array.from({ length: 1_500 }, () => [span({ traceId: id }), span({ traceId: id })]);
    expect(await told({ traceSample: 1 }, [[span()], []])).toBe(1);
    expect(await told({ traceSample: 0.001 }, [[span({ traceId: id })]])).toBe(0);
    expect(await told({ traceSample: 0.001 }, [[span({ traceId: id, endMs: 100 }), span({ traceId: id })]])).toBe(2);
    expect(await told({ traceSample: 0.001 }, [[span({ traceId: id, error: "stalled" })]])).toBe(1);
    expect(await told({ traceSample: 0 }, [[span({ error: "stalled" })]])).toBe(0);
    expect(await told({ traceSample: 1, otlpUrl: undefined as never }, [[span()]])).toBe(0);
    expect(await told({ traceSample: 1 }, lots)).toBe(2_000);
  });

  it.each(["error", "redirect", "hang"])("are told of in the log where their receiver answers by %s", async (how) => {
    const lines: string[] = [];
    const otlpUrl = `${peerUrl}/${how}/${hex(8)}`;
    const receivers = { otlpUrl, langfusePublicKey: undefined, exportTimeoutMs: 300 };
    await sendSpans(
      [span()],
      { ...services().config, ...receivers },
      jsonLogger("debug", (line) => lines.push(line)),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("spans_lost");
    expect(lines[0]).not.toContain(otlpUrl);
  });
});
