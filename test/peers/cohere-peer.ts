// The peer that speaks Cohere's rerank API.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Exchange } from "./exchange.ts";
import { behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";
import { rerankBehaviours, sharedWords } from "./rerank.ts";

interface WireRerank {
  model: string;
  query: string;
  documents: string[];
}

class CohereExchange extends Exchange {
  readonly request: WireRerank;

  constructor(request: WireRerank, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.request = request;
  }

  error(status: number, message: string, headers: OutgoingHttpHeaders = {}): void {
    this.json(status, { message }, headers);
  }
}

const behaviours = rerankBehaviours<CohereExchange>({
  scores: ({ request }) => request.documents.map((text) => sharedWords(request.query, text)),
  body: (scored) => ({ results: scored.map(({ place, score }) => ({ index: place, relevance_score: score })) }),
});

/** The API is at `${url}/v2/rerank`. */
export const startCoherePeer = (port = 0): Promise<Peer> => startPeer(answer, port);

function answer({ method, path, body }: PeerCall): Play | { status: number; body: unknown } {
  if (method !== "POST" || path !== "/v2/rerank")
    return { status: 404, body: { message: `no ${method} ${path} here` } };
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(behaviours, model, new CohereExchange(body, response, onHangUp));
  return { model: body.model, run };
}
