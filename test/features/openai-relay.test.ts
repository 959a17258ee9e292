// A chain of models that a conversation is handed on to: the next is asked before the first word, never after it.
import { describe, expect, it } from "vitest";
import type { AnswerEvent } from "../../src/answer/events.ts";
import { relay } from "../../src/answer/relay.ts";
import { newId } from "../../src/platform/ids.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { recorder, services } from "../support/workspace.ts";

async function relayed(names: readonly string[], ceilingNanoUsd = 1e9) {
  const { catalog, ...rest } = services();
  const events: AnswerEvent[] = [];
  const messageId = newId();
  const record = await relay(
    {
      messageId,
      trace: newTrace(),
      askedAtMs: Date.now(),
      hold: { reservationId: messageId, userId: newId(), ceilingNanoUsd, globalShard: null },
      models: names.flatMap((name) => catalog.chatModel(`openai/${name}`) ?? []),
      request: {
        messages: [{ role: "user", content: "Say it." }],
        question: "",
        passages: [],
        temperature: 1,
        maxTokens: 100,
      },
      inputTokens: 20,
      masksPersonalData: false,
    },
    (event) => events.push(event),
    new AbortController().signal,
    { ...rest, catalog, spans: recorder(), waitUntil: () => undefined, nowMs: () => Date.now() },
  );
  return { record, last: events.at(-1), events };
}

describe("a chain", () => {
  it("goes on to the next model before the first word, and pays for what began to work", async () => {
    const { record, last } = await relayed(["error-500@relay", "error-in-200-json@relay", "slow-5"]);
    expect(record).toMatchObject({ model: "openai/slow-5", outcome: "stop", degraded: false });
    expect(record.attempts).toMatchObject([{ model: "openai/error-in-200-json@relay", inputTokens: 20 }]);
    expect(last).toMatchObject({
      type: "done",
      modelsTried: [
        { model: "openai/error-500@relay", failure: "server_error" },
        { model: "openai/error-in-200-json@relay", failure: "error_in_stream" },
      ],
    });
  });

  it("never goes on after it", async () => {
    const { record, last } = await relayed(["cut", "slow-5"]);
    expect(record).toMatchObject({ model: "openai/cut", outcome: "failed", text: "Two chunks" });
    expect(last).toMatchObject({ type: "error", partial: true });
  });

  it("ends as its last model failed, where all have, and books no answer's cost", async () => {
    const { record, last } = await relayed(["error-500@relay", "error-503@relay"]);
    expect(record).toMatchObject({ outcome: "failed", costNanoUsd: 0, inputTokens: 0, outputTokens: 0, text: "" });
    expect(last).toMatchObject({
      type: "error",
      partial: false,
      reason: { tag: "provider_failed", model: "openai/error-503@relay", kind: "server_error" },
      modelsTried: [{}, {}],
    });
  });

  it("asks nobody whom the ceiling doesn't pay for", async () => {
    const { record } = await relayed(["ok"], 1_000);
    expect(record).toMatchObject({
      outcome: "failed",
      failure: "over_budget",
      modelsTried: [{ failure: "over_budget" }],
    });
  });
});
