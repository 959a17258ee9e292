// The peer that speaks Ollama's wire format. Under `/needs-access` it stands behind Cloudflare Access.
import type { IncomingMessage, ServerResponse } from "node:http";
import { ollamaChatBehaviours } from "./ollama-chat.ts";
import { ollamaEmbeddingBehaviours } from "./ollama-embeddings.ts";
import { OllamaExchange } from "./ollama-exchange.ts";
import { deleteBehaviours, pullBehaviours, showBehaviours, tags } from "./ollama-models.ts";
import { type Behaviours, behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";

const endpoints: Readonly<Record<string, Behaviours<OllamaExchange>>> = {
  "POST /api/chat": ollamaChatBehaviours,
  "POST /api/embed": ollamaEmbeddingBehaviours,
  "POST /api/show": showBehaviours,
  "POST /api/pull": pullBehaviours,
  "DELETE /api/delete": deleteBehaviours,
};
const guarded = "/needs-access";

/** The API's base URL is the peer's own. */
export const startOllamaPeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, headers, body }: PeerCall): Play | { status: number; body: unknown } {
  if (path.startsWith(guarded) && !hasToken(headers)) return { model: "", run: sendToLogin };
  const call = `${method} ${path.replace(guarded, "")}`;
  if (call === "GET /api/tags") return { status: 200, body: tags };
  const behaviours = endpoints[call];
  if (!behaviours) return { status: 404, body: { error: `no ${call} here` } };
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, model, new OllamaExchange(body, response, onHangUp));
  return { model: body.model, run };
}

function hasToken(headers: IncomingMessage["headers"]): boolean {
  return headers["cf-access-client-id"] === "id.access" && headers["cf-access-client-secret"] === "secret";
}

function sendToLogin(_model: string, response: ServerResponse): void {
  const location = "https://team.cloudflareaccess.com/cdn-cgi/access/login/ollama.example.com";
  response.writeHead(302, { location, "content-type": "text/html" }).end("<!doctype html><title>Sign in</title>");
}
