// The service behind the `AI` binding, as the binding's own code in workerd (src/cloudflare/internal/ai-api.ts) talks to it.
import type { ServerResponse } from "node:http";
import { type Behaviours, behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";
import { rerankBehaviours, sharedWords } from "./rerank.ts";
import { workersAiBehaviours, workersAiEmbeddingBehaviours } from "./workers-ai-chat.ts";
import { type WireRun, WorkersAiExchange } from "./workers-ai-exchange.ts";

export const startWorkersAiPeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, headers, body }: PeerCall): Play | { status: number; body: unknown } {
  const model = headers["cf-consn-model-id"];
  if (method !== "POST" || path !== "/run?version=3" || typeof model !== "string")
    return { status: 400, body: { internalCode: 3003, description: `no ${method} ${path} here` } };
  const behaviours = behavioursFor(body.inputs);
  const run = (name: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, name, new WorkersAiExchange(body, response, onHangUp));
  return { model, run };
}

const rerankers = rerankBehaviours<WorkersAiExchange>({
  scores: ({ inputs }) => (inputs.contexts ?? []).map(({ text }) => sharedWords(inputs.query ?? "", text)),
  body: (scored) => ({ response: scored.map(({ place, score }) => ({ id: place, score })) }),
});

function behavioursFor(inputs: WireRun["inputs"]): Behaviours<WorkersAiExchange> {
  if (inputs.contexts) return rerankers;
  return inputs.text ? workersAiEmbeddingBehaviours : workersAiBehaviours;
}
