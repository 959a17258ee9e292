// The peer that speaks OpenAI's wire format.
import type { ServerResponse } from "node:http";
import { chatBehaviours } from "./openai-chat.ts";
import { embeddingBehaviours } from "./openai-embeddings.ts";
import { OpenAiExchange, type WireRequest } from "./openai-exchange.ts";
import { type Behaviours, behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";

const models = ["gpt-4.1-mini", "text-embedding-3-small", ...Object.keys(chatBehaviours)];

/** The API's base URL is `${url}/v1`. */
export const startOpenAiPeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, body }: PeerCall): Play | { status: number; body: unknown } {
  if (method === "POST" && path === "/v1/chat/completions") return playing(chatBehaviours, body);
  if (method === "POST" && path === "/v1/embeddings") return playing(embeddingBehaviours, body);
  if (path === "/v1/models")
    return {
      status: 200,
      body: { object: "list", data: models.map((id) => ({ id, object: "model", created: 0, owned_by: "peer" })) },
    };
  return { status: 404, body: { error: { message: `no ${method} ${path} here`, type: "invalid_request_error" } } };
}

function playing(behaviours: Behaviours<OpenAiExchange>, request: WireRequest): Play {
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, model, new OpenAiExchange(request, response, onHangUp));
  return { model: request.model, run };
}
