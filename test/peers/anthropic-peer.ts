// The peer that speaks Anthropic's wire format.
import type { ServerResponse } from "node:http";
import { anthropicBehaviours } from "./anthropic-chat.ts";
import { AnthropicExchange } from "./anthropic-exchange.ts";
import { behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";

/** The API's base URL is the peer's own. */
export const startAnthropicPeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, headers, body }: PeerCall): Play | { status: number; body: unknown } {
  if (method !== "POST" || path !== "/v1/messages") return refused(404, "not_found_error");
  const key = headers["x-api-key"] ?? headers.authorization;
  if (!key || !headers["anthropic-version"]) return refused(401, "authentication_error");
  // As the API does since its version 2026-10-21.
  if ("temperature" in body || typeof body.max_tokens !== "number") return refused(400, "invalid_request_error");
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(anthropicBehaviours, model, new AnthropicExchange(body, response, onHangUp));
  return { model: body.model, run };
}

function refused(status: number, type: string) {
  return { status, body: { type: "error", error: { type, message: "the peer refuses this" } } };
}
