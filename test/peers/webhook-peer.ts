// The peer that receives alerts, as Slack and PagerDuty do: the path's first part names its behaviour, the whole path what it
// has received (`GET /control/received?path=/ok/…`).
import type { ServerResponse } from "node:http";
import { Exchange } from "./exchange.ts";
import { type Behaviours, behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";

class WebhookExchange extends Exchange {
  readonly path: string;
  /** Of its path, this one included */
  readonly requests: number;

  constructor(path: string, requests: number, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.path = path;
    this.requests = requests;
  }

  error(status: number, message: string): void {
    this.response.writeHead(status, { "content-type": "text/plain" }).end(message);
  }

  ok(): void {
    this.other("text/plain", "ok");
  }
}

const behaviours: Behaviours<WebhookExchange> = {
  ok: (exchange) => exchange.ok(),
  "fail-once": (exchange) => (exchange.requests === 1 ? exchange.error(503, "down") : exchange.ok()),
  error: (exchange) => exchange.error(500, "the peer was told to answer 500"),
  hang: (exchange) => exchange.hang(),
  redirect: (exchange) => exchange.json(302, {}, { location: exchange.path.replace("/redirect/", "/ok/") }),
};

export function startWebhookPeer(port = 0): Promise<Peer> {
  const received = new Map<string, unknown[]>();
  return startPeer((call) => answer(call, received), port);
}

function answer({ path, body }: PeerCall, received: Map<string, unknown[]>): Play | { status: number; body: unknown } {
  const url = new URL(path, "http://peer");
  if (url.pathname === "/control/received")
    return { status: 200, body: received.get(url.searchParams.get("path") ?? "") ?? [] };
  const bodies = [...(received.get(path) ?? []), body];
  received.set(path, bodies);
  const [, behaviour = ""] = path.split("/");
  const run = (name: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, name, new WebhookExchange(path, bodies.length, response, onHangUp));
  return { model: `${behaviour}@${path}`, run };
}
