// What operators can switch off for everybody, and what each name switches: routes, which are closed at the door
// (http/feature-gate.ts), or work that looks here before it begins.
import type { RouteKey } from "../identity/route-permissions.ts";

interface Feature {
  what: string;
  routes?: readonly RouteKey[];
  /** Every route whose path begins with one of these */
  under?: readonly string[];
  /** Works for no user in particular: no canary can have it. */
  isHouseWide?: true;
}

const table = {
  chat: {
    what: "Questions to the assistant and to models, on every surface",
    routes: ["POST /api/v1/chat", "POST /api/v1/ai/agent/chat", "POST /v1/chat/completions"],
  },
  openai: { what: "The OpenAI surface", under: ["/v1/"] },
  live: { what: "Sessions followed by WebSocket", routes: ["GET /api/v1/chat/sessions/{id}/ws"] },
  search: { what: "Search without an answer", routes: ["POST /api/v1/search", "POST /api/v1/knowledge/search"] },
  uploads: {
    what: "New documents and new contents of documents",
    routes: ["POST /api/v1/docs", "PUT /api/v1/docs/{id}", "POST /api/v1/notes/import"],
  },
  url_fetching: {
    what: "Pages of the web: fetched when named, and looked at again by schedule",
    routes: ["POST /api/v1/docs/url", "POST /api/v1/docs/{id}/refresh"],
  },
  notes: { what: "Notes", under: ["/api/v1/notes"] },
  knowledge_base: { what: "Knowledge items", under: ["/api/v1/knowledge/"] },
  clinical_records: {
    what: "Clients, clinical sessions and the agent over them",
    routes: ["POST /api/v1/ai/agent/chat"],
    under: ["/api/v1/clients", "/api/v1/clinical-sessions"],
  },
  registration: {
    what: "New accounts by e-mail and password",
    routes: ["POST /api/v1/auth/register"],
    isHouseWide: true,
  },
  ingestion: { what: "Reading, splitting and embedding of sources: they wait", isHouseWide: true },
  reindexing: {
    what: "Moving a workspace to another embedding model: what is under way waits",
    routes: ["POST /api/v1/admin/reindex"],
    isHouseWide: true,
  },
  answer_cache: { what: "Answers from caches, by word and by meaning, and one answer for many who ask at once" },
  semantic_cache: { what: "Answers from earlier questions of the same meaning" },
  rerank: { what: "The reranker" },
  rewriting: { what: "Follow-up questions completed by a model: a heuristic does it" },
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureName = keyof typeof table;
export const features: Readonly<Record<FeatureName, Feature>> = table;
export const featureNames = Object.keys(table) as [FeatureName, ...FeatureName[]]; // The keys of that very object.

/** Those that some users can have before others */
export const canaryFeatures = featureNames.filter((name) => !features[name].isHouseWide);

/** Those that all have to be on for this route. */
export function featuresOf(key: RouteKey): FeatureName[] {
  const path = key.split(" ")[1] ?? "";
  return featureNames.filter((name) => {
    const { routes = [], under = [] } = features[name];
    return routes.includes(key) || under.some((prefix) => path.startsWith(prefix));
  });
}
