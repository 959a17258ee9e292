// Vectorize as it is documented (developers.cloudflare.com/vectorize: limits, client API, metadata filtering), in memory: changes are
// seen only once they were processed, in their order; what the real one refuses is refused.
import type { VectorizeBinding } from "../../src/knowledge/vectorize.ts";
import { newId } from "../../src/platform/ids.ts";

const dimensions = 1_536;
const bytes = (text: string): number => new TextEncoder().encode(text).length;
/** Strings are indexed by their first 64 bytes. */
const cut = (value: unknown): unknown =>
  typeof value === "string" ? new TextDecoder().decode(new TextEncoder().encode(value).slice(0, 64)) : value;

interface Stored {
  values: Float32Array;
  namespace: string;
  metadata: Record<string, unknown>;
}
interface Change {
  mutationId: string;
  at: Date;
  apply(): void;
}

export class VectorizeDouble implements VectorizeBinding {
  readonly calls: { name: string; count: number }[] = [];
  /** How it is doing: a call fails, never ends, or its change is lost after it was taken. */
  mode: "well" | "down" | "hanging" | "losing" = "well";
  readonly #indexed: ReadonlySet<string>;
  readonly #stored = new Map<string, Stored>();
  #waiting: Change[] = [];
  #processed: { mutationId: string; at: Date } | undefined;

  constructor(indexed: readonly string[] = ["model", "source_kind", "min_role"]) {
    this.#indexed = new Set(indexed);
  }

  /** Everything that it took is seen from here on. */
  process(): void {
    for (const change of this.#waiting) {
      change.apply();
      this.#processed = change;
    }
    this.#waiting = [];
  }

  get size(): number {
    return this.#stored.size;
  }

  metadataOf(id: string): Record<string, unknown> | undefined {
    return this.#stored.get(id)?.metadata;
  }

  async query(vector: VectorFloatArray | number[], options: VectorizeQueryOptions = {}): Promise<VectorizeMatches> {
    await this.#called("query", 1);
    const { topK = 5, namespace, filter = {}, returnValues = false, returnMetadata = "none" } = options;
    const most = returnValues || returnMetadata === "all" || returnMetadata === true ? 20 : 100;
    refuse(topK < 1 || topK > most, `VECTOR_QUERY_ERROR (code = 40025): topK must be from 1 to ${most}, got ${topK}`);
    refuse(vector.length !== dimensions, `VECTOR_QUERY_ERROR (code = 40006): invalid query vector, ${vector.length}`);
    const text = JSON.stringify(filter);
    refuse(text.length > 2_048, "VECTOR_QUERY_ERROR: filter is larger than 2048 bytes");
    const unindexed = Object.keys(filter).filter((name) => !this.#indexed.has(name));
    refuse(unindexed.length > 0, `VECTOR_QUERY_ERROR: no metadata index for ${unindexed}`);
    const matches = [...this.#stored]
      .filter(([, stored]) => namespace === undefined || stored.namespace === namespace)
      .filter(([, { metadata }]) => Object.entries(filter).every(([name, wish]) => fits(metadata[name], wish)))
      .map(([id, stored]) => ({ id, namespace: stored.namespace, score: cosine(stored.values, vector) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, topK);
    return { matches, count: matches.length };
  }

  async upsert(vectors: VectorizeVector[]): Promise<VectorizeAsyncMutation> {
    await this.#called("upsert", vectors.length);
    refuse(vectors.length > 1_000, `VECTOR_UPSERT_ERROR (code = 40007): max 1000 vectors, got ${vectors.length}`);
    const size = vectors.reduce((sum, { values }) => sum + values.length * 4, 0);
    refuse(size > 100_000_000, "VECTOR_UPSERT_ERROR: larger than 100 MB");
    const checked = vectors.map((vector) => [vector.id, storedOf(vector)] as const);
    return this.#take(() => {
      for (const [id, stored] of checked) this.#stored.set(id, stored);
    });
  }

  async deleteByIds(ids: string[]): Promise<VectorizeAsyncMutation> {
    await this.#called("deleteByIds", ids.length);
    refuse(ids.length > 100, `VECTOR_DELETE_ERROR (code = 40007): max id count is 100, got ${ids.length}`);
    return this.#take(() => {
      for (const id of ids) this.#stored.delete(id);
    });
  }

  async describe(): Promise<VectorizeIndexInfo> {
    await this.#called("describe", 1);
    const told = {
      vectorCount: this.#stored.size,
      dimensions,
      processedUpToDatetime: this.#processed?.at.toISOString() ?? null,
      processedUpToMutation: this.#processed?.mutationId ?? null,
    };
    // The service sends text where the published type says number.
    return told as unknown as VectorizeIndexInfo;
  }

  #take(apply: () => void): VectorizeAsyncMutation {
    const change = { mutationId: newId(), at: new Date(), apply };
    if (this.mode !== "losing") this.#waiting.push(change);
    return { mutationId: change.mutationId };
  }

  async #called(name: string, count: number): Promise<void> {
    this.calls.push({ name, count });
    refuse(this.mode === "down", "VECTORIZE_ERROR (code = 10000): internal error");
    if (this.mode === "hanging") await new Promise(() => undefined);
  }
}

function refuse(isRefused: boolean, why: string): void {
  if (isRefused) throw new Error(why);
}

function storedOf({ id, values, namespace = "", metadata = {} }: VectorizeVector): Stored {
  refuse(id === "" || bytes(id) > 64, `VECTOR_UPSERT_ERROR (code = 40008): id is longer than 64 bytes: ${id}`);
  refuse(bytes(namespace) > 64, "VECTOR_UPSERT_ERROR: namespace is longer than 64 bytes");
  refuse(values.length !== dimensions, `VECTOR_UPSERT_ERROR (code = 40012): expected ${dimensions} dimensions`);
  refuse(bytes(JSON.stringify(metadata)) > 10_240, "VECTOR_UPSERT_ERROR: metadata is larger than 10 KiB");
  const named = Object.entries(metadata);
  refuse(
    named.some(([name]) => name === "" || /^\$|[."]/.test(name)),
    "VECTOR_UPSERT_ERROR: metadata key",
  );
  return { values: Float32Array.from(values), namespace, metadata: Object.fromEntries(named) };
}

function fits(value: unknown, wish: unknown): boolean {
  if (typeof wish !== "object" || wish === null) return cut(value) === wish;
  return Object.entries(wish).every(([operator, wanted]) => {
    if (operator === "$eq") return cut(value) === wanted;
    if (operator === "$ne") return cut(value) !== wanted;
    if (operator === "$in") return Array.isArray(wanted) && wanted.includes(cut(value));
    if (operator === "$nin") return Array.isArray(wanted) && !wanted.includes(cut(value));
    throw new Error(`VECTOR_QUERY_ERROR: unknown operator ${operator}`);
  });
}

function cosine(a: Float32Array, b: ArrayLike<number>): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let index = 0; index < a.length; index++) {
    const x = a[index] ?? 0;
    const y = b[index] ?? 0;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / Math.sqrt(aa * bb || 1);
}
