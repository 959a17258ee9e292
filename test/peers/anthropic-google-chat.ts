// What the chat models of the Anthropic and the Google peer do, by name, where only the wire format differs.
import { Exchange } from "./exchange.ts";
import { faults, slowMs } from "./faults.ts";
import { longText, slowWords, splitText } from "./openai-chat.ts";
import type { Behaviours } from "./peer.ts";

export type Ending = "stop" | "length" | "blocked" | "tool_calls";

export abstract class ChatExchange extends Exchange {
  /** As it was sent */
  abstract readonly prompt: unknown;

  /** The headers, and whatever comes before the first token. */
  start(): void {
    this.response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
    this.response.flushHeaders();
  }

  /** A piece of the answer as bytes on the wire. */
  abstract textEvent(text: string): string;
  abstract thought(text: string): void;
  /** Tells how the answer ended; `usage` in the provider's words, in place of what was counted. */
  abstract finish(ending: Ending, usage?: object): void;
  /** The end mark, where there is one, and the end. */
  abstract done(): void;

  text(text: string): void {
    this.raw(this.textEvent(text));
  }
}

const plainText = "This is the peer's answer, made of several pieces.";
const citedText = "According to the passages, this is so [1]. Nothing else is said about it.";
const numberedPassage = /\[1\]|<\w+[^>]*\b1\b/;

export const sharedBehaviours: Behaviours<ChatExchange> = {
  ...faults,
  ok: (exchange) => {
    const isGrounded = numberedPassage.test(JSON.stringify(exchange.prompt));
    return answer(exchange, piecesOf(isGrounded ? citedText : plainText), 2);
  },
  "echo-prompt": (exchange) => answer(exchange, [JSON.stringify(exchange.prompt)]),
  long: (exchange) => answer(exchange, piecesOf(longText)),
  slow: (exchange, pauseMs = 50) => answer(exchange, slowWords, pauseMs),
  length: (exchange) => answer(exchange, ["Cut off by"], 0, "length"),
  "content-filter": (exchange) => answer(exchange, ["I can't "], 0, "blocked"),
  "one-write": (exchange) => {
    exchange.start();
    exchange.raw(["one ", "two ", "three"].map((text) => exchange.textEvent(text)).join(""));
    exchange.finish("stop");
    exchange.done();
  },
  "split-utf8": async (exchange) => {
    exchange.start();
    const bytes = new TextEncoder().encode(exchange.textEvent(splitText));
    for (let start = 0; start < bytes.length; start += 7) {
      exchange.raw(bytes.subarray(start, start + 7));
      await exchange.pause(2);
    }
    exchange.finish("stop");
    exchange.done();
  },

  "slow-headers": async (exchange, waitMs = slowMs) => {
    await exchange.pause(waitMs);
    await answer(exchange, piecesOf(plainText));
  },
  "slow-first-token": async (exchange, waitMs = slowMs) => {
    exchange.start();
    await exchange.pause(waitMs);
    await answer(exchange, piecesOf(plainText));
  },
  "slow-thoughts": async (exchange, pauseMs = 50) => {
    exchange.start();
    for (let count = 0; count < 10; count++) {
      exchange.thought("hm ");
      await exchange.pause(pauseMs);
    }
    await answer(exchange, ["Thought out."]);
  },
  "comments-only": async (exchange) => {
    exchange.start();
    for (;;) {
      exchange.raw(": still there\n\n");
      await exchange.pause(20);
    }
  },
  stall: async (exchange) => {
    await begin(exchange);
    await exchange.hang();
  },

  cut: async (exchange) => {
    await begin(exchange);
    exchange.cut();
  },
  "cut-before-end": async (exchange) => {
    await begin(exchange);
    exchange.finish("stop");
    await exchange.pause(5);
    exchange.cut();
  },
  "no-finish-reason": async (exchange) => {
    await begin(exchange);
    exchange.done();
  },
  "error-in-stream": async (exchange) => {
    await begin(exchange);
    exchange.raw(`data: ${JSON.stringify({ type: "error", error: { message: "the model has crashed" } })}\n\n`);
    exchange.text("never seen");
    exchange.done();
  },
  garbage: async (exchange) => {
    await begin(exchange);
    exchange.raw("data: {not json\n\n");
    exchange.done();
  },
  "long-line": async (exchange) => {
    await begin(exchange);
    exchange.raw(`data: ${"x".repeat(1_200_000)}`);
    await exchange.hang();
  },
  "json-answer": (exchange) => exchange.json(200, {}),
};

async function answer(
  exchange: ChatExchange,
  pieces: readonly string[],
  pauseMs = 0,
  ending: Ending = "stop",
): Promise<void> {
  await begin(exchange, pieces, pauseMs);
  exchange.finish(ending);
  exchange.done();
}

export async function begin(
  exchange: ChatExchange,
  pieces: readonly string[] = ["Two ", "chunks"],
  pauseMs = 5,
): Promise<void> {
  if (!exchange.response.headersSent) exchange.start();
  for (const piece of pieces) {
    exchange.text(piece);
    if (pauseMs > 0) await exchange.pause(pauseMs);
  }
}

function piecesOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
