// What every streaming chat adapter must make of every way in which its upstream answers or fails, told once for all of them.
import { describe, expect, it } from "vitest";
import type { ChatModel } from "../../src/providers/chat-model.ts";
import { longText, splitText } from "../peers/openai-chat.ts";
import { type Deadlines, statsOf, upstreamSawItGo, watch } from "./outcome.ts";

export interface ModelOptions {
  deadlines?: Partial<Deadlines>;
  baseUrl?: string;
  apiKey?: string;
}

export interface Subject {
  /** What comes before the slash in its models' ids */
  provider: string;
  /** Without a path */
  peer: string;
  /** Of the API below its peer's URL, e.g. `/v1` */
  basePath?: string;
  /** Cases that this upstream can't come to; `key`: it isn't asked with one. */
  without?: readonly string[];
  chatModel(model: string, options?: ModelOptions): ChatModel;
}

export interface Failing {
  model: string;
  kind: string;
  deadlines?: Partial<Deadlines>;
  status?: number;
  retryAfterMs?: number;
}

const plainText = "This is the peer's answer, made of several pieces.";

const whole = [
  { model: "ok", text: plainText, finishReason: "stop" },
  { model: "slow-headers-50", text: plainText, finishReason: "stop" },
  { model: "split-utf8", text: splitText, finishReason: "stop" },
  { model: "long", text: longText, finishReason: "stop" },
  { model: "length", text: "Cut off by", finishReason: "length" },
  { model: "content-filter", text: "I can't ", finishReason: "blocked" },
];

const beforeTheFirstToken: Failing[] = [
  { model: "error-400", kind: "bad_request", status: 400 },
  { model: "error-401", kind: "authentication", status: 401 },
  { model: "error-403", kind: "authentication", status: 403 },
  { model: "error-404", kind: "model_not_found", status: 404 },
  { model: "error-413", kind: "bad_request", status: 413 },
  { model: "error-429", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
  // Another spelling, since the behaviour called `error-429` sends Retry-After.
  { model: "error-0429", kind: "rate_limited", status: 429 },
  { model: "error-500", kind: "server_error", status: 500 },
  { model: "error-503", kind: "server_error", status: 503 },
  { model: "error-529", kind: "server_error", status: 529 },
  { model: "error-in-200-json", kind: "error_in_stream" },
  { model: "json-answer", kind: "garbage", status: 200 },
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
];

const inMidStream: Failing[] = [
  { model: "error-in-stream", kind: "error_in_stream" },
  { model: "cut", kind: "cut" },
  { model: "cut-before-end", kind: "cut" },
  { model: "no-finish-reason", kind: "cut" },
  { model: "garbage", kind: "garbage" },
  { model: "long-line", kind: "garbage" },
  { model: "stall", deadlines: { stallMs: 400 }, kind: "stalled" },
  { model: "stall", deadlines: { totalMs: 600 }, kind: "timeout_total" },
];

export function proveFaultMatrix({ provider, peer, basePath = "", without = [], chatModel }: Subject): void {
  const possible = ({ model }: { model: string }) => !without.includes(model);

  describe("an answer that comes whole", () => {
    it.each(whole.filter(possible))("$model", async ({ model, text, finishReason }) => {
      const watched = await watch(chatModel(model));
      expect(watched.failure).toBeUndefined();
      expect(watched.text).toBe(text);
      expect(watched.outcome).toMatchObject({ finishReason, toolCalls: [] });
    });

    it("comes from a listener that accepts late, and is waited for no longer than for its headers", async () => {
      const late: { url: string } = await (await fetch(`${peer}/control/late`)).json();
      const baseUrl = late.url + basePath;
      const { failure } = await watch(chatModel("ok", { baseUrl, deadlines: { headersMs: 50 } }));
      expect(failure?.kind).toBe("timeout_headers");
      expect((await watch(chatModel("ok", { baseUrl }))).text).toBe(plainText);
    });

    it("hands on the deltas of one network read in one piece", async () => {
      expect((await watch(chatModel("one-write"))).pieces).toEqual(["one two three"]);
    });

    it("counts thoughts as tokens, and shows none of them", async () => {
      const watched = await watch(
        chatModel("slow-thoughts-200", { deadlines: { firstTokenMs: 1_200, stallMs: 1_200 } }),
      );
      expect(watched.outcome?.finishReason).toBe("stop");
      expect(watched.text).toBe("Thought out.");
    });
  });

  describe("a failure before the first token", () => {
    it.each(beforeTheFirstToken.filter(possible))(
      "$model is $kind",
      async ({ model, kind, deadlines, status, retryAfterMs }) => {
        const watched = await watch(chatModel(model, { deadlines }));
        expect(watched.failure).toMatchObject({ kind, model: `${provider}/${model}`, status, retryAfterMs });
        expect(watched.pieces).toEqual([]);
      },
    );

    it("understands a Retry-After that is a date", async () => {
      const { failure } = await watch(chatModel("error-429-date"));
      expect(failure?.kind).toBe("rate_limited");
      expect(failure?.retryAfterMs).toBeGreaterThan(3_500_000);
      expect(failure?.retryAfterMs).toBeLessThanOrEqual(3_600_000);
    });

    it.each([
      { what: "a port where nobody listens", baseUrl: "http://127.0.0.1:1" },
      { what: "a name that doesn't resolve", baseUrl: "http://nobody.invalid" },
    ])("$what is unreachable", async ({ baseUrl }) => {
      const { failure, pieces } = await watch(chatModel("ok", { baseUrl }));
      expect(failure).toMatchObject({ kind: "unreachable", status: undefined });
      expect(pieces).toEqual([]);
    });

    it.each(["two\nlines"].filter(() => !without.includes("key")))(
      "is bad_request where the key fits no header",
      async (apiKey) => {
        const { failure } = await watch(chatModel("ok", { apiKey }));
        expect(failure).toMatchObject({ kind: "bad_request", status: undefined });
      },
    );

    it("never tries a second time by itself", async () => {
      await watch(chatModel("error-500@once"));
      expect((await statsOf("error-500@once", peer)).requests).toBe(1);
    });
  });

  describe("a failure in mid-stream", () => {
    it.each(inMidStream.filter(possible))("$model is $kind, and what came before it was handed on", async (failing) => {
      const watched = await watch(chatModel(failing.model, { deadlines: failing.deadlines }));
      expect(watched.failure?.kind).toBe(failing.kind);
      expect(watched.text).toBe("Two chunks");
    });
  });

  describe("ending early", () => {
    it.each([
      { model: "stall@deadline", deadlines: { stallMs: 100 } },
      { model: "slow-headers@deadline", deadlines: { headersMs: 100 } },
      { model: "long-line@too-long", deadlines: {} },
    ])("$model: upstream sees the connection go", async ({ model, deadlines }) => {
      await watch(chatModel(model, { deadlines }));
      await upstreamSawItGo(model, peer);
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
      await upstreamSawItGo(model, peer);
    });

    it("asks nobody when the caller has left already", async () => {
      const watched = await watch(chatModel("ok@left"), { signal: AbortSignal.abort() });
      expect(watched.failure?.kind).toBe("aborted");
      expect((await statsOf("ok@left", peer)).requests).toBe(0);
    });

    it("throws on what onText throws, and upstream sees the connection go", async () => {
      const model = "slow-20@throws";
      const onText = () => {
        throw new TypeError("a fault of ours");
      };
      await expect(watch(chatModel(model), { onText })).rejects.toThrow("a fault of ours");
      await upstreamSawItGo(model, peer);
    });
  });
}
