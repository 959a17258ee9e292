// The peer that publishes the keys of trusted issuers at `/<name>/jwks`. Each test puts there what it wants to be found:
// `PUT /<name>/jwks` with `{behaviour, keys}`; it keeps the private halves and mints the tokens itself.
import type { ServerResponse } from "node:http";
import { Exchange } from "./exchange.ts";
import { faults } from "./faults.ts";
import { type Behaviours, behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";

interface Published {
  behaviour: string;
  keys: unknown[];
}

class IssuerExchange extends Exchange {
  readonly keys: unknown[];

  constructor(keys: unknown[], response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.keys = keys;
  }

  error(status: number, message: string): void {
    this.json(status, { error: message });
  }
}

const behaviours: Behaviours<IssuerExchange> = {
  ...faults,
  ok: (exchange) => exchange.json(200, { keys: exchange.keys }),
  hang: (exchange) => exchange.hang(),
  "no-set": (exchange) => exchange.json(200, { keys: "none" }),
};

export function startIssuerPeer(port = 0): Promise<Peer> {
  const published = new Map<string, Published>();
  return startPeer((call) => answer(call, published), port);
}

function answer(
  { method, path, body }: PeerCall,
  published: Map<string, Published>,
): Play | { status: number; body: unknown } {
  if (method === "PUT") {
    published.set(path, body);
    return { status: 200, body: {} };
  }
  const { behaviour, keys } = published.get(path) ?? { behaviour: "error-404", keys: [] };
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, model, new IssuerExchange(keys, response, onHangUp));
  return { model: `${behaviour}@${path}`, run };
}
