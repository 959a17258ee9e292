// The soak's provider, on loopback: two of them, each failing as the schedule says. It keeps books of what it billed: every answer has
// a number of its own for its tokens, so that a row of Hearth's books is known by it.

import { chatBehaviours } from "../../../test/peers/openai-chat.ts";
import { embeddingBehaviours } from "../../../test/peers/openai-embeddings.ts";
import { OpenAiExchange } from "../../../test/peers/openai-exchange.ts";
import { behave, type PeerCall, type Play, startPeer } from "../../../test/peers/peer.ts";

export const providers = ["first", "second"] as const;
export type Provider = (typeof providers)[number];
export type Fault = keyof typeof chatBehaviours;

/** In nano-dollars a token */
export const prices: Readonly<Record<Provider, { input: number; output: number }>> = {
  first: { input: 3_000, output: 7_000 },
  second: { input: 5_000, output: 11_000 },
};
export const modelOf: Readonly<Record<Provider, string>> = { first: "openai/soak", second: "second/soak" };

export interface BilledCall {
  /** As many tokens its answer has */
  serial: number;
  provider: Provider;
  /** The number in the question's text */
  question: number | undefined;
  inputTokens: number;
  /** Null: the client left, or it was cut */
  wholeAtMs: number | null;
}

export interface SoakPeer {
  baseUrl(provider: Provider): string;
  calls: readonly BilledCall[];
  /** Answers under way */
  readonly open: number;
  /** From now on; undefined: it answers well */
  fail(provider: Provider, fault: Fault | undefined): void;
  close(): Promise<void>;
}

/** How a question names its number, and a workspace's knowledge the workspace */
export const questionMark = /#q(\d+)/g;
export const markerPattern = /\bmarker-[a-z]+\b/g;

const embedding = "/embeddings";

export async function startSoakPeer(): Promise<SoakPeer> {
  const calls: BilledCall[] = [];
  const faults = new Map<Provider, Fault>();
  let open = 0;
  const peer = await startPeer((call) => {
    const provider = providers.find((name) => call.path.startsWith(`/${name}/`));
    if (!provider) return { status: 404, body: { error: { message: "no such provider" } } };
    return { model: provider, run: (_, response, onHangUp) => play(provider, call, response, onHangUp) };
  });

  async function play(
    provider: Provider,
    { path, body }: PeerCall,
    response: Parameters<Play["run"]>[1],
    onHangUp: () => void,
  ): Promise<void> {
    open++;
    response.on("close", () => open--);
    const exchange = new OpenAiExchange(body, response, onHangUp);
    const fault = faults.get(provider);
    if (path.endsWith(embedding)) return behave(embeddingBehaviours, fault ?? "ok", exchange);
    if (fault) return behave(chatBehaviours, fault, exchange);
    const call = billed(provider, body);
    calls.push(call);
    response.on("finish", () => {
      call.wholeAtMs = Date.now();
    });
    await speak(exchange, call);
  }

  function billed(provider: Provider, body: PeerCall["body"]): BilledCall {
    const said = textsOf(body);
    const question = [...(said.at(-1) ?? "").matchAll(questionMark)].at(-1)?.[1];
    const inputTokens = said.join(" ").split(/\s+/).length;
    const asked = question === undefined ? undefined : Number(question);
    return { serial: calls.length + 1, provider, question: asked, inputTokens, wholeAtMs: null };
  }

  return {
    baseUrl: (provider) => `${peer.url}/${provider}/v1`,
    calls,
    get open() {
      return open;
    },
    fail(provider, fault) {
      if (fault === undefined) faults.delete(provider);
      else faults.set(provider, fault);
    },
    close: peer.close,
  };
}

/** All that it was told of markers, so that whatever it should not have been told shows; and then some words. */
async function speak(exchange: OpenAiExchange, { serial, inputTokens }: BilledCall): Promise<void> {
  const markers = new Set(textsOf(exchange.request).join("\n").match(markerPattern));
  exchange.start();
  exchange.text(`The passages tell of ${[...markers].join(", ") || "nothing"} [1]. `);
  const [words, pauseMs] = [3 + (serial % 37), 10 + (serial % 5) * 10];
  for (let word = 1; word <= words; word++) {
    exchange.text(`word${word} `);
    await exchange.pause(pauseMs);
  }
  const usage = { prompt_tokens: inputTokens, completion_tokens: serial, total_tokens: inputTokens + serial };
  exchange.finish("stop", usage);
  exchange.done();
}

const textsOf = ({ messages = [] }: OpenAiExchange["request"]): string[] =>
  messages.map(({ content }) => String(content));
