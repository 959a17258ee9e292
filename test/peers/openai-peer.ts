// A server on loopback that speaks OpenAI's wire format and fails on demand: the model's name says how. What follows an `@`
// in the name changes nothing but the count it is kept under, so that tests which run at once don't count each other's requests.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { chatBehaviours } from "./openai-chat.ts";
import { embeddingBehaviours } from "./openai-embeddings.ts";
import { Exchange, type WireRequest } from "./openai-exchange.ts";
import type { Behaviour } from "./openai-faults.ts";

/** What `GET /control/stats?model=…` answers. */
export interface PeerStats {
  requests: number;
  /** Requests whose client left before the answer had ended */
  hungUp: number;
  lastRequest: unknown;
}

export interface Peer {
  /** Without a path; the API's base URL is `${url}/v1` */
  url: string;
  close(): Promise<void>;
}

type Endpoint = Readonly<Record<string, Behaviour>>;
const endpoints: Readonly<Record<string, Endpoint>> = {
  "/v1/chat/completions": chatBehaviours,
  "/v1/embeddings": embeddingBehaviours,
};
const models = ["gpt-4.1-mini", "text-embedding-3-small", ...Object.keys(chatBehaviours)];

/** `port` 0: a free one. */
export async function startOpenAiPeer(port = 0): Promise<Peer> {
  const stats = new Map<string, PeerStats>();
  const server = createServer((request, response) => {
    void handle(request, response, stats).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  // A server that listens on TCP has an address and port.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  stats: Map<string, PeerStats>,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://peer");
  const endpoint = endpoints[url.pathname];
  if (request.method === "POST" && endpoint) {
    // What a test sends wrongly shows in what it gets back.
    const body = (await json(request)) as WireRequest;
    await play(endpoint, body, response, statsOf(stats, body.model));
  } else if (url.pathname === "/v1/models") {
    send(response, 200, {
      object: "list",
      data: models.map((id) => ({ id, object: "model", created: 0, owned_by: "peer" })),
    });
  } else if (url.pathname === "/control/stats") {
    send(response, 200, statsOf(stats, url.searchParams.get("model") ?? ""));
  } else {
    send(response, 404, {
      error: { message: `no ${request.method} ${url.pathname} here`, type: "invalid_request_error" },
    });
  }
}

async function play(endpoint: Endpoint, body: WireRequest, response: ServerResponse, stats: PeerStats): Promise<void> {
  stats.requests++;
  stats.lastRequest = body;
  const exchange = new Exchange(body, response, () => {
    stats.hungUp++;
  });
  try {
    await behave(endpoint, body.model, exchange);
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
}

/** `slow-headers-5000` is `slow-headers` with a number, `error-429` has an entry of its own; a name nobody knows answers sensibly. */
function behave(endpoint: Endpoint, model: string, exchange: Exchange): void | Promise<void> {
  const name = model.split("@", 1).join("");
  const exact = endpoint[name];
  if (exact) return exact(exchange, undefined);
  const [, base = "", digits] = /^(.+)-(\d+)$/.exec(name) ?? [];
  const behaviour = endpoint[base] ?? endpoint.ok;
  return behaviour?.(exchange, digits === undefined ? undefined : Number(digits));
}

function statsOf(stats: Map<string, PeerStats>, model: string): PeerStats {
  const known = stats.get(model) ?? { requests: 0, hungUp: 0, lastRequest: undefined };
  stats.set(model, known);
  return known;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
