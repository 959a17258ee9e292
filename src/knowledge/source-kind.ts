// A source is anything that can be asked about. A kind says how its sources are read and how its passages are cited;
// ingestion, search, versions and deletion are the same for all.
import type { Actor } from "../identity/actor.ts";
import type { Permission } from "../identity/permissions.ts";
import type { PassageLocator } from "./knowledge.table.ts";
import type { SourceFilter } from "./source-filter.ts";
import type { Holding, OwnTable } from "./written/kind.ts";

/** A stretch of a source with one place: a page, a field, or what stands under one heading. */
export interface Section {
  /** Headings above the text, outermost first */
  headings: readonly string[];
  text: string;
  locator: PassageLocator;
}

export interface SourceRef {
  id: string;
  workspaceId: string;
  kind: string;
  title: string;
  version: number;
  /** Who brought it, and pays for what reading it costs */
  userId: string;
}

/** A passage as search finds it. */
export interface PassageHit {
  id: string;
  sourceId: string;
  sourceKind: string;
  version: number;
  /** Its place among the passages of its source */
  ordinal: number;
  /** When its source last changed, ISO 8601 */
  updatedAt: string;
  title: string;
  /** The folder that its source is sorted into; null for none */
  path: string | null;
  tags: readonly string[];
  heading: string;
  text: string;
  tokens: number;
  locator: PassageLocator;
  /** Cosine to the question; null where the question couldn't be embedded */
  similarity: number | null;
  /** BM25; 0 where no word matches */
  textRank: number;
  /** Fused score, higher is better */
  score: number;
  /** What makes up the score */
  parts: ScoreParts;
  /** What each word gave to `textRank`; null where nobody asked */
  terms: Readonly<Record<string, number>> | null;
  /** Passages before and after it that were found as well, and whose text is now its own */
  joinedIds: readonly string[];
}

export interface ScoreParts {
  vector: number;
  text: number;
  /** What age took away */
  recency: number;
  /** What a reranker's own measure put in the place of the others */
  reranker: number;
}

/** What a citation tells beyond its number, its quote and its similarity; discriminated by `type`. */
export type CitationDetail = { type: string } & Readonly<Record<string, string | number | null>>;

export interface SourceKind {
  readonly kind: string;
  /** Without it nobody finds it, whatever their role; undefined: whoever may search or ask finds what their role sees */
  readonly permission?: Permission | undefined;
  /** One without any text is ready all the same, and nowhere found. */
  readonly mayBeEmpty?: boolean;
  /** All that there is of one beside its source and passages; undefined: there is more, and the kind ends it itself. */
  readonly rows?: { table: OwnTable; holds?: Holding | undefined };
  /** The source's present text. Throws IngestFailure when it can't be read. */
  read(source: SourceRef): Promise<Section[]>;
  cite(hit: PassageHit): CitationDetail;
}

export type SourceRegistry = ReadonlyMap<string, SourceKind>;

export function sourceRegistry(kinds: readonly SourceKind[]): SourceRegistry {
  return new Map(kinds.map((kind) => [kind.kind, kind]));
}

export function kindOf(registry: SourceRegistry, kind: string): SourceKind {
  const found = registry.get(kind);
  if (!found) throw new Error(`No source kind is registered as "${kind}"`);
  return found;
}

/** Kinds that this actor may find at all */
export const readableKinds = (registry: SourceRegistry, { permissions }: Pick<Actor, "permissions">): string[] =>
  [...registry.values()].filter(({ permission }) => !permission || permissions.has(permission)).map(({ kind }) => kind);

/** Of what is asked for, what this actor may find; undefined: everything. */
export function readableFilter(
  registry: SourceRegistry,
  actor: Pick<Actor, "permissions">,
  filter: SourceFilter | undefined,
): SourceFilter | undefined {
  const readable = readableKinds(registry, actor);
  if (readable.length === registry.size) return filter;
  const { sourceKinds = readable } = filter ?? {};
  return { ...filter, sourceKinds: sourceKinds.filter((kind) => readable.includes(kind)) };
}

/** Why a source can't be indexed as it is; trying again would not help. */
export type IngestReason =
  | "invalid_utf8"
  | "binary_content"
  | "empty_document"
  | "encrypted_pdf"
  | "corrupt_pdf"
  | "corrupt_docx"
  | "no_text_layer"
  | "no_vision_model"
  | "image_refused"
  | "image_too_large"
  | "too_complex"
  | "missing_file"
  | "embedding_rejected"
  | "attempts_exhausted";

export class IngestFailure extends Error {
  readonly reason: IngestReason;
  constructor(reason: IngestReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = "IngestFailure";
    this.reason = reason;
  }
}
