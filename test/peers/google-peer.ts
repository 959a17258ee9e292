// The peer that speaks the wire format of Google's Gemini API.
import type { ServerResponse } from "node:http";
import { chatBehaviours } from "./google-chat.ts";
import { embeddingBehaviours } from "./google-embeddings.ts";
import { GoogleExchange } from "./google-exchange.ts";
import { type Behaviours, behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";

const tasks: Readonly<Record<string, Behaviours<GoogleExchange>>> = {
  "streamGenerateContent?alt=sse": chatBehaviours,
  batchEmbedContents: embeddingBehaviours,
};
const taskPath = /^\/v1beta\/models\/([^/:]+):(.+)$/;

/** The API's base URL is the peer's own. */
export const startGooglePeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, headers, body }: PeerCall): Play | { status: number; body: unknown } {
  const [, name = "", task = ""] = taskPath.exec(path) ?? [];
  const behaviours = tasks[task];
  if (method !== "POST" || !behaviours) return refused(404, `no ${method} ${path} here`);
  if (!headers["x-goog-api-key"]) return refused(403, "no key");
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, model, new GoogleExchange(body, response, onHangUp));
  return { model: decodeURIComponent(name), run };
}

function refused(code: number, message: string) {
  return { status: code, body: { error: { code, message, status: "PEER_ERROR" } } };
}
