import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { embedQuestion } from "../../knowledge/embed.ts";
import { search } from "../../knowledge/search.ts";
import { kindOf } from "../../knowledge/source-kind.ts";
import { Failure } from "../../platform/failure.ts";
import { timed } from "../../telemetry/telemetry.ts";

export async function searchKnowledge(services: Services, actor: Actor, input: { query: string; k: number }) {
  const limit = services.config.searchQueryMaxChars;
  if (input.query.length > limit) throw new Failure({ tag: "too_large", field: "query", limit, unit: "characters" });
  const { settings } = await services.workspaces.read(actor.workspaceId);
  const embedded = await embedQuestion(input.query, settings.embeddingModel, services);
  const hits = await timed(services.telemetry.metrics, "retrieval_duration_ms", () =>
    search(services.database, actor, {
      text: input.query,
      vector: embedded.vector,
      embeddingModel: embedded.modelId,
      k: input.k,
    }),
  );
  const results = hits.map((hit) => ({
    passage_id: hit.id,
    score: hit.score,
    similarity: hit.similarity,
    text_rank: hit.textRank,
    text: hit.text,
    tags: [...hit.tags],
    citation: kindOf(services.registry, hit.sourceKind).cite(hit),
  }));
  return { results, degraded: embedded.vector === null };
}
