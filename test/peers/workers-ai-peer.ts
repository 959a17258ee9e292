// The service behind the `AI` binding, as the binding's own code in workerd (src/cloudflare/internal/ai-api.ts) talks to it.
import type { ServerResponse } from "node:http";
import { behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";
import { workersAiBehaviours, workersAiEmbeddingBehaviours } from "./workers-ai-chat.ts";
import { WorkersAiExchange } from "./workers-ai-exchange.ts";

export const startWorkersAiPeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, headers, body }: PeerCall): Play | { status: number; body: unknown } {
  const model = headers["cf-consn-model-id"];
  if (method !== "POST" || path !== "/run?version=3" || typeof model !== "string")
    return { status: 400, body: { internalCode: 3003, description: `no ${method} ${path} here` } };
  const behaviours = body.inputs.text ? workersAiEmbeddingBehaviours : workersAiBehaviours;
  const run = (name: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, name, new WorkersAiExchange(body, response, onHangUp));
  return { model, run };
}
