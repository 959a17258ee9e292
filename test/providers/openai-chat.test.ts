// The chat adapter against every way in which an upstream answers or fails.
import { describe, expect, it } from "vitest";
import { longText, splitText, unknownCitationsText } from "../peers/openai-chat.ts";
import { chatModel, type Deadlines, statsOf, upstreamSawItGo, watch } from "./outcome.ts";

const counted = (inputTokens: number, outputTokens: number) => ({
  inputTokens,
  cachedInputTokens: 0,
  outputTokens,
  reasoningTokens: 0,
});

describe("an answer that comes whole", () => {
  it.each([
    {
      model: "ok",
      text: "This is the peer's answer, made of several pieces.",
      finishReason: "stop",
      usage: counted(2, 9),
    },
    { model: "echo-prompt", text: '[{"role":"user","content":"Say it."}]', finishReason: "stop", usage: counted(2, 1) },
    { model: "cites-unknown", text: unknownCitationsText, finishReason: "stop", usage: counted(2, 14) },
    { model: "split-utf8", text: splitText, finishReason: "stop", usage: counted(2, 0) },
    { model: "long", text: longText, finishReason: "stop", usage: counted(2, 22_500) },
    { model: "length", text: "Cut off by", finishReason: "length", usage: counted(2, 1) },
    { model: "content-filter", text: "I can't ", finishReason: "blocked", usage: counted(2, 1) },
    { model: "tool-calls", text: "Called.", finishReason: "tool_calls", usage: counted(2, 1) },
    { model: "no-usage", text: "Uncounted.", finishReason: "stop", usage: undefined },
    {
      model: "usage-details",
      text: "Counted.",
      finishReason: "stop",
      usage: { inputTokens: 60, cachedInputTokens: 40, outputTokens: 30, reasoningTokens: 20 },
    },
    { model: "lingering-end", text: "Told all.", finishReason: "stop", usage: counted(2, 1) },
    {
      model: "slow-headers-50",
      text: "This is the peer's answer, made of several pieces.",
      finishReason: "stop",
      usage: counted(2, 9),
    },
  ])("$model", async ({ model, text, finishReason, usage }) => {
    const watched = await watch(chatModel(model));
    expect(watched.failure).toBeUndefined();
    expect(watched.text).toBe(text);
    expect(watched.outcome).toEqual({ finishReason, usage, toolCalls: [] });
  });

  it("hands on the deltas of one network read in one piece", async () => {
    expect((await watch(chatModel("one-write"))).pieces).toEqual(["one two three"]);
  });

  it("counts thoughts as tokens, so that a model that thinks isn't taken for a dead one", async () => {
    const watched = await watch(chatModel("slow-thoughts-60", { deadlines: { firstTokenMs: 400, stallMs: 400 } }));
    expect(watched.outcome?.finishReason).toBe("stop");
    expect(watched.text).toBe("Thought out.");
  });
});

describe("a failure before the first token", () => {
  it.each([
    { model: "error-400", kind: "bad_request", status: 400 },
    { model: "error-401", kind: "authentication", status: 401 },
    { model: "error-403", kind: "authentication", status: 403 },
    { model: "error-404", kind: "model_not_found", status: 404 },
    { model: "error-413", kind: "bad_request", status: 413 },
    { model: "error-429", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
    { model: "error-500", kind: "server_error", status: 500 },
    { model: "error-503", kind: "server_error", status: 503 },
    { model: "error-in-200-json", kind: "error_in_stream" },
    { model: "json-completion", kind: "garbage", status: 200 },
    { model: "garbage-json", kind: "garbage" },
    { model: "plain-text", kind: "garbage", status: 200 },
    { model: "html", kind: "authentication", status: 200 },
    { model: "redirect", kind: "authentication", status: 302 },
    { model: "reset", kind: "unreachable" },
    { model: "slow-headers", deadlines: { headersMs: 100 }, kind: "timeout_headers" },
    { model: "slow-error-body", deadlines: { headersMs: 100 }, kind: "timeout_headers" },
    { model: "slow-first-token", deadlines: { firstTokenMs: 100 }, kind: "timeout_first_token" },
    { model: "comments-only", deadlines: { firstTokenMs: 100 }, kind: "timeout_first_token" },
    { model: "slow-headers", deadlines: { totalMs: 100 }, kind: "timeout_total" },
  ] satisfies Failing[])("$model is $kind", async ({ model, kind, ...rest }: Failing) => {
    const { deadlines, status, retryAfterMs } = rest;
    const watched = await watch(chatModel(model, { deadlines }));
    expect(watched.failure).toMatchObject({ kind, model: `openai/${model}`, status, retryAfterMs });
    expect(watched.pieces).toEqual([]);
  });

  it("understands a Retry-After that is a date", async () => {
    const { failure } = await watch(chatModel("error-429-date"));
    expect(failure?.kind).toBe("rate_limited");
    expect(failure?.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(failure?.retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  it.each([
    { what: "a port where nobody listens", baseUrl: "http://127.0.0.1:1/v1" },
    { what: "a name that doesn't resolve", baseUrl: "http://nobody.invalid/v1" },
  ])("$what is unreachable", async ({ baseUrl }) => {
    const { failure, pieces } = await watch(chatModel("ok", { baseUrl }));
    expect(failure).toMatchObject({ kind: "unreachable", status: undefined });
    expect(pieces).toEqual([]);
  });

  it("is bad_request where the key fits no header", async () => {
    const { failure } = await watch(chatModel("ok", { apiKey: "two\nlines" }));
    expect(failure).toMatchObject({ kind: "bad_request", status: undefined });
  });

  it("never tries a second time by itself", async () => {
    await watch(chatModel("error-500@once"));
    expect((await statsOf("error-500@once")).requests).toBe(1);
  });
});

describe("a failure in mid-stream", () => {
  it.each([
    { model: "error-in-stream", kind: "error_in_stream" },
    { model: "cut", kind: "cut" },
    { model: "no-end-mark", kind: "cut" },
    { model: "no-finish-reason", kind: "cut" },
    { model: "garbage", kind: "garbage" },
    { model: "long-line", kind: "garbage" },
    { model: "stall", deadlines: { stallMs: 400 }, kind: "stalled" },
    { model: "stall", deadlines: { totalMs: 600 }, kind: "timeout_total" },
  ] satisfies Failing[])(
    "$model is $kind, and what came before it was handed on",
    async ({ model, kind, deadlines }: Failing) => {
      const watched = await watch(chatModel(model, { deadlines }));
      expect(watched.failure?.kind).toBe(kind);
      expect(watched.text).toBe("Two chunks");
    },
  );
});

describe("ending early", () => {
  it.each([
    { model: "stall@deadline", deadlines: { stallMs: 100 } },
    { model: "slow-headers@deadline", deadlines: { headersMs: 100 } },
    { model: "long-line@too-long", deadlines: {} },
  ])("$model: upstream sees the connection go", async ({ model, deadlines }) => {
    await watch(chatModel(model, { deadlines }));
    await upstreamSawItGo(model);
  });

  it("hands on nothing after the caller's abort, and upstream sees the connection go", async () => {
    const model = "slow-20@abort";
    const controller = new AbortController();
    const watched = await watch(chatModel(model), {
      signal: controller.signal,
      onText: () => controller.abort("enough"),
    });
    expect(watched.failure).toMatchObject({ kind: "aborted", cause: "enough" });
    expect(watched.pieces).toHaveLength(1);
    await upstreamSawItGo(model);
  });

  it("doesn't wait for a server that keeps the connection after its end mark, and closes it", async () => {
    const model = "lingering-end@closed";
    expect((await watch(chatModel(model))).outcome?.finishReason).toBe("stop");
    await upstreamSawItGo(model);
  });

  it("asks nobody when the caller has left already", async () => {
    const watched = await watch(chatModel("ok@left"), { signal: AbortSignal.abort() });
    expect(watched.failure?.kind).toBe("aborted");
    expect((await statsOf("ok@left")).requests).toBe(0);
  });

  it("throws on what onText throws, and upstream sees the connection go", async () => {
    const model = "slow-20@throws";
    const onText = () => {
      throw new TypeError("a fault of ours");
    };
    await expect(watch(chatModel(model), { onText })).rejects.toThrow("a fault of ours");
    await upstreamSawItGo(model);
  });
});

describe("the request", () => {
  const common = {
    messages: [{ role: "user", content: "Say it." }],
    stream: true,
    stream_options: { include_usage: true },
  };

  it.each([
    { model: "gpt-4.1-mini", limits: { max_tokens: 50, temperature: 0.3 } },
    { model: "gpt-oss:20b", limits: { max_tokens: 50, temperature: 0.3 } },
    { model: "gpt-5-mini", limits: { max_completion_tokens: 50 } },
    { model: "openai/o4-mini", limits: { max_completion_tokens: 50 } },
  ])("to $model names the limits that it takes", async ({ model, limits }) => {
    await watch(chatModel(model));
    expect((await statsOf(model)).lastRequest).toEqual({ model, ...common, ...limits });
  });
});

interface Failing {
  model: string;
  kind: string;
  deadlines?: Partial<Deadlines>;
  status?: number;
  retryAfterMs?: number;
}
