// A kind of written source as callers see it: the fields that they send, what they get back, and by what a list is sorted and
// filtered. The routes, and all that they do, follow from it.
import { z } from "@hono/zod-openapi";
import type { SQL } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import type { RouteKey } from "../../identity/route-permissions.ts";
import { sourceStatuses } from "../../knowledge/knowledge.table.ts";
import type { SourceRow, WrittenKind } from "../../knowledge/written/kind.ts";
import type { Services } from "../services.ts";
import type { SortedList } from "../sorted-list.ts";

/** Those of which all six routes are in the table of permissions */
export type WrittenBase = BaseOf<RouteKey>;
type BaseOf<K> = K extends `POST ${infer B}/{id}/restore` ? (`PATCH ${B}/{id}` extends RouteKey ? B : never) : never;

export interface WrittenResource<Fields extends object, Own extends object> {
  kind: WrittenKind<Fields, Own>;
  base: WrittenBase;
  /** "note": in errors and summaries */
  noun: string;
  /** The chapter of the API's page */
  chapter: string;
  /** What is sent to make one. Without defaults: a change sends some of them, and leaves the others as they are. */
  fields: z.ZodType<Fields>;
  changes: z.ZodType<Partial<Fields>>;
  /** What is told of one beside what is told of all */
  shown: z.ZodRawShape;
  show(own: Own, source: SourceRow): Record<string, unknown>;
  /** What the answer to making and changing one tells besides */
  onSaved?: SavedTale<Own>;
  list: SortedList<string>;
  defaultSort: string;
  filters: ListFilters;
}

export interface SavedTale<Own> {
  shown: z.ZodRawShape;
  /** It is saved already: what fails in here must not throw. */
  tell(
    services: Pick<Services, "database" | "telemetry">,
    actor: PersonActor,
    row: WrittenRow<Own>,
  ): Promise<Record<string, unknown>>;
}

export interface ListFilters {
  /** Of the query string */
  shape: z.ZodRawShape;
  where(query: object): (SQL | undefined)[];
}

export const listFilters = <const S extends z.ZodRawShape>(
  shape: S,
  where: (query: z.output<z.ZodObject<S>>) => (SQL | undefined)[],
): ListFilters => ({
  shape,
  // Whoever calls it has read the query by this very shape.
  where: (query) => where(query as z.output<z.ZodObject<S>>),
});

export interface WrittenRow<Own> {
  source: SourceRow;
  own: Own;
}

const common = {
  id: z.uuid(),
  status: z.enum(sourceStatuses).openapi({ description: "`ready`: answers are made from this version" }),
  reason: z.string().nullable().openapi({ description: "Why it failed or waits" }),
  version: z.int(),
  created_by: z.string(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  deleted_at: z.iso.datetime().nullable(),
};

export const shownSchema = (shown: z.ZodRawShape, name: string) => z.object({ ...common, ...shown }).openapi(name);

export function toShown<Fields extends object, Own extends object>(
  { show }: WrittenResource<Fields, Own>,
  { source, own }: WrittenRow<Own>,
) {
  return {
    id: source.id,
    status: source.status,
    reason: source.reason,
    version: source.version,
    created_by: source.createdBy,
    created_at: source.createdAt.toISOString(),
    updated_at: source.updatedAt.toISOString(),
    deleted_at: source.deletedAt?.toISOString() ?? null,
    ...show(own, source),
  };
}
