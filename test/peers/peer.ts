// A server on loopback that speaks a provider's wire format and fails on demand: the model's name says how. What follows an
// `@` in the name changes nothing but the count it is kept under, so that tests which run at once don't count each other's
// requests.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from "node:net";
import { text } from "node:stream/consumers";
import type { Exchange } from "./exchange.ts";

/** `number`: the digits at the end of the model's name, e.g. 5000 of `slow-headers-5000`. */
export type Behaviour<E extends Exchange> = (exchange: E, number: number | undefined) => void | Promise<void>;
export type Behaviours<E extends Exchange> = Readonly<Record<string, Behaviour<E>>>;

/** What `GET /control/stats?model=…` answers. */
export interface PeerStats {
  requests: number;
  /** Requests whose client left before the answer had ended */
  hungUp: number;
  lastRequest: unknown;
  /** With which key the last request came */
  lastKey: string | undefined;
}

export interface Peer {
  /** Without a path */
  url: string;
  close(): Promise<void>;
}

export interface PeerCall {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  /** Parsed JSON; null for a request without a body */
  // biome-ignore lint/suspicious/noExplicitAny: what a test sends wrongly shows in what it gets back
  body: any;
  /** The body as it came */
  text: string;
}

/** How a call is answered: by the behaviour that `model` names, over an exchange made for this response. */
export interface Play {
  model: string;
  run(model: string, response: ServerResponse, onHangUp: () => void): void | Promise<void>;
}

/** Chooses the behaviour by the model's name: `slow-headers-5000` is `slow-headers` with a number, an unknown name is `ok`. */
export function behave<E extends Exchange>(
  behaviours: Behaviours<E>,
  model: string,
  exchange: E,
): void | Promise<void> {
  const name = model.split("@", 1).join("");
  const named = (wanted: string) => (Object.hasOwn(behaviours, wanted) ? behaviours[wanted] : undefined);
  const exact = named(name);
  if (exact) return exact(exchange, undefined);
  const [, base = "", digits] = /^(.+)-(\d+)$/.exec(name) ?? [];
  const behaviour = named(base) ?? behaviours.ok;
  return behaviour?.(exchange, digits === undefined ? undefined : Number(digits));
}

/** A connection that the peer closes at the very moment when it is used again looks like a peer that is down. */
export const keepAliveTimeoutMs = 3_600_000;

/** `answer` gives what to do with a call, or a status and body at once. `port` 0: a free one. */
export async function startPeer(
  answer: (call: PeerCall) => Play | { status: number; body: unknown },
  port = 0,
): Promise<Peer> {
  const stats = new Map<string, PeerStats>();
  const server = createServer((request, response) => {
    void handle(server, request, response, stats, answer).catch((error: unknown) => {
      // A fault of the peer itself: seen here, not only as a cut connection there.
      console.error(error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = keepAliveTimeoutMs;
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const late = await lateListener(server);
  return {
    url: urlOf(server),
    close: () =>
      new Promise((resolve) => {
        late.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const lateMs = 150;
/** By peer: where its late listener listens. `GET /control/late` tells. */
const lateUrls = new WeakMap<Server, string>();

/** A listener in front of the peer that lets a connection wait before it takes it. */
async function lateListener(server: Server): Promise<NetServer> {
  const late = createNetServer({ pauseOnConnect: true }, (socket) => {
    setTimeout(() => {
      server.emit("connection", socket);
      socket.resume();
    }, lateMs);
  });
  await new Promise<void>((resolve) => late.listen(0, "127.0.0.1", resolve));
  lateUrls.set(server, urlOf(late));
  return late;
}

function urlOf(server: NetServer): string {
  // A server that listens on TCP has an address and port.
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}`;
}

async function handle(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  stats: Map<string, PeerStats>,
  answer: Parameters<typeof startPeer>[0],
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://peer");
  if (url.pathname === "/control/late") {
    send(response, 200, { url: lateUrls.get(server) });
    return;
  }
  if (url.pathname === "/control/stats") {
    send(response, 200, statsOf(stats, url.searchParams.get("model") ?? ""));
    return;
  }
  const sent = await text(request);
  const body = sent === "" ? null : JSON.parse(sent);
  const play = answer({
    method: request.method ?? "",
    path: url.pathname + url.search,
    headers: request.headers,
    body,
    text: sent,
  });
  if ("status" in play) {
    send(response, play.status, play.body);
    return;
  }
  const counted = statsOf(stats, play.model);
  counted.requests++;
  counted.lastRequest = body;
  counted.lastKey = keyIn(request.headers);
  await untilLeft(play.run(play.model, response, () => counted.hungUp++));
}

/** OpenAI's way, Anthropic's, Google's. */
function keyIn(headers: IncomingMessage["headers"]): string | undefined {
  const key = headers.authorization?.replace("Bearer ", "") ?? headers["x-api-key"] ?? headers["x-goog-api-key"];
  return Array.isArray(key) ? key[0] : key;
}

/** A client that leaves ends the behaviour by an AbortError, which is no fault. */
async function untilLeft(run: void | Promise<void>): Promise<void> {
  try {
    await run;
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
}

function statsOf(stats: Map<string, PeerStats>, model: string): PeerStats {
  const known = stats.get(model) ?? { requests: 0, hungUp: 0, lastRequest: undefined, lastKey: undefined };
  stats.set(model, known);
  return known;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
