// Cloudflare Vectorize as a vector index: ids, and what its filters need; a namespace a workspace. Its limits:
// https://developers.cloudflare.com/vectorize/platform/limits/
import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { withDeadline } from "../platform/deadline.ts";
import { comparedOneByOne, isExact } from "./exact.ts";
import type { Told } from "./told.ts";
import {
  type Candidates,
  livePassages,
  type OutsideIndex,
  type OutsideVector,
  type VectorIndex,
  type VectorWish,
} from "./vector-index.ts";

/** `delete` isn't among the documented limits: above it the call is refused as a whole (error 40007). */
export const vectorizeLimits = { topK: 100, upsert: 1_000, delete: 100, indexedBytes: 64 } as const;

/** What is used of the binding */
export type VectorizeBinding = Pick<Vectorize, "query" | "upsert" | "deleteByIds" | "describe">;

export interface VectorizeOptions {
  queryTimeoutMs: number;
  changeTimeoutMs: number;
  onTrouble(error: unknown): void;
}

export function vectorizeIndex(binding: VectorizeBinding, options: VectorizeOptions): VectorIndex {
  const late = () => new Error("Vectorize didn't answer in time");
  return {
    name: "vectorize",
    firstPlace: "pending",
    outside: outsideIndex(binding, (work) => withDeadline(work, options.changeTimeoutMs, late)),
    async nearest(wish) {
      try {
        const { matches } = await withDeadline(ask(binding, wish), options.queryTimeoutMs, late);
        return candidatesOf(matches, wish);
      } catch (error) {
        options.onTrouble(error);
        return null;
      }
    },
  };
}

/** Async, so that a binding which throws at once is a rejection like any other. */
async function ask(binding: VectorizeBinding, wish: VectorWish): Promise<VectorizeMatches> {
  const { workspaceId, vector, model, roles, sourceKinds, limit, isNarrowedLater } = wish;
  return binding.query([...vector], {
    namespace: workspaceId,
    topK: isNarrowedLater ? vectorizeLimits.topK : Math.min(limit, vectorizeLimits.topK),
    returnValues: false,
    returnMetadata: "none",
    filter: {
      model: indexed(model),
      min_role: { $in: [...roles] },
      ...(sourceKinds ? { source_kind: { $in: sourceKinds.map(indexed) } } : {}),
    },
  });
}

/** The model again: were two names ever cut to the same, they still don't mix. A row that is gone joins nothing. */
function candidatesOf(matches: readonly VectorizeMatch[], wish: VectorWish): Candidates {
  const { workspaceId, model, isNarrowedLater } = wish;
  const found = JSON.stringify(matches.map(({ id, score }) => ({ id, score })));
  const rows = sql`${livePassages} join passage_vectors v on v.passage_id = p.id and v.model = ${model}`;
  const told = (visible: SQL, limit: Told<number>) => sql`
    select p.id from ${rows} join jsonb_to_recordset(${found}::jsonb) as near (id uuid, score float8) on near.id = v.id
    where ${visible} order by near.score desc limit ${limit}`;
  if (!isNarrowedLater) return { nearest: told };
  // What it told may be nothing of the little that is asked for: Postgres has those vectors as well.
  return {
    nearest: (
      visible,
      limit,
    ) => sql`${comparedOneByOne({ workspaceId, model, isFiltered: true }, visible, limit)} union all
      (${told(sql`${visible} and not ${isExact}`, limit)})`,
  };
}

type InTime = <T>(work: Promise<T>) => Promise<T>;

function outsideIndex(binding: VectorizeBinding, inTime: InTime): OutsideIndex {
  return {
    upsertMax: vectorizeLimits.upsert,
    deleteMax: vectorizeLimits.delete,
    upsert: async (vectors) => (await inTime(binding.upsert(vectors.map(vectorOf)))).mutationId,
    async remove(ids) {
      await inTime(binding.deleteByIds([...ids]));
    },
    async processed() {
      const { processedUpToMutation, processedUpToDatetime } = await inTime(binding.describe());
      // The types say number; the service sends a UUID, and an ISO time.
      return { mutationId: String(processedUpToMutation), until: new Date(processedUpToDatetime ?? 0) };
    },
  };
}

const vectorOf = ({ id, workspaceId, model, values, sourceKind, minRole }: OutsideVector): VectorizeVector => ({
  id,
  namespace: workspaceId,
  values: [...values],
  metadata: { model: indexed(model), source_kind: indexed(sourceKind), min_role: minRole },
});

/** Vectorize indexes the first 64 bytes: what is longer is known by its hash, which has just that length. */
const indexed = (value: string): string =>
  Buffer.byteLength(value) <= vectorizeLimits.indexedBytes ? value : createHash("sha256").update(value).digest("hex");
