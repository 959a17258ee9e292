// Which category a text belongs to, and which tags: by a model where one is named, else by the published items most like it.
import { embeddingEntry } from "../../answer/usage-entries.ts";
import { masksPersonalData } from "../../guard/injections.ts";
import type { AskingDeps } from "../../http/asking.ts";
import { embedWithin, settleUses } from "../../http/searching/embed-within.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { EmbeddedQuestion } from "../../knowledge/embed.ts";
import { search } from "../../knowledge/search.ts";
import type { UsageEntry } from "../../limits/usage-record.ts";
import { clip } from "../../platform/text.ts";
import { categoryRows, toCategory } from "./categories.ts";
import { categoryOf } from "./category.ts";
import {
  classifyByModel,
  classifyingCost,
  classifyingModel,
  type KnownLabels,
  type ModelVerdict,
} from "./classify-by-model.ts";
import { type Label, type Neighbour, vote } from "./vote.ts";

/** A text tells what it is about before long. */
const textChars = 4_000;
const passagesMax = 30;
const neighboursMax = 12;
const reasonsMax = 5;

export interface Classified {
  category: string | null;
  confidence: number;
  method: "model" | "neighbours";
  reasons: string[];
  alternatives: Label[];
  tags: Label[];
}

export async function classify(deps: AskingDeps, wholeText: string) {
  const text = clip(wholeText, textChars);
  const { actor, state } = await deps.confirmed();
  const model = classifyingModel(deps);
  const worstNanoUsd = model ? classifyingCost(model, text) : 0;
  const { embedded, hold, statuses } = await embedWithin(deps, actor, state.settings, text, worstNanoUsd);
  const entries: UsageEntry[] = embedded.used ? [embeddingEntry(embedded.used)] : [];
  try {
    const { neighbours, categories } = await known(deps, actor, text, embedded);
    const labels = { categories, tags: [...new Set(neighbours.flatMap(({ tags }) => tags))] };
    const left = hold.ceilingNanoUsd - (embedded.used?.costNanoUsd ?? 0);
    const masks = masksPersonalData(state.settings, deps.config);
    const asked =
      model && categories.length > 0 && left >= worstNanoUsd
        ? await classifyByModel(model, text, labels, { ...deps, masks })
        : undefined;
    if (asked) entries.push(asked.used);
    return { classified: asked?.verdict ? byModel(asked.verdict) : byNeighbours(neighbours), statuses };
  } finally {
    deps.waitUntil(settleUses(deps, actor, hold, entries));
  }
}

/** In one round trip: the items most like the text, and what categories there are at all. */
async function known(
  deps: AskingDeps,
  actor: PersonActor,
  text: string,
  { vector, modelId }: EmbeddedQuestion,
): Promise<{ neighbours: Neighbour[]; categories: KnownLabels["categories"] }> {
  const query = { text, vector, embeddingModel: modelId, k: passagesMax, filter: { sourceKinds: ["knowledge"] } };
  const [{ hits }, [rows]] = await Promise.all([
    search(deps, actor, query),
    deps.database.forWorkspace(actor, (db) => [categoryRows(db, actor)]),
  ]);
  const nearest = new Map<string, Neighbour>();
  for (const { sourceId, title, path, tags, similarity, score } of hits) {
    const one = { title, category: categoryOf(path), tags, similarity: similarity ?? score };
    if (one.similarity > (nearest.get(sourceId)?.similarity ?? 0)) nearest.set(sourceId, one);
  }
  const neighbours = [...nearest.values()].sort((a, b) => b.similarity - a.similarity).slice(0, neighboursMax);
  return { neighbours, categories: rows.map(toCategory).flatMap(({ category }) => category ?? []) };
}

const byModel = ({ category, confidence, reason, tags }: ModelVerdict): Classified => ({
  category,
  confidence,
  method: "model",
  reasons: reason === "" ? [] : [reason],
  alternatives: [],
  tags: tags.map((name) => ({ name, confidence })),
});

function byNeighbours(neighbours: readonly Neighbour[]): Classified {
  const { categories, tags } = vote(neighbours);
  const [best, ...alternatives] = categories;
  const like = neighbours.filter(({ category }) => category === best?.name).slice(0, reasonsMax);
  return {
    category: best?.name ?? null,
    confidence: best?.confidence ?? 0,
    method: "neighbours",
    reasons: best ? like.map(({ title, similarity }) => `like “${title}” (${similarity.toFixed(2)})`) : [],
    alternatives,
    tags,
  };
}
