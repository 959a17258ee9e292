// What a document says now, passage by passage: the text that answers are made from, in its order.
import { z } from "@hono/zod-openapi";
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { passages, sources } from "../../knowledge/knowledge.table.ts";
import { invalid } from "../../platform/failure.ts";
import { visibleTo } from "./document.ts";
import { getDocument } from "./get.ts";
import { placeFields, placeOf } from "./place.ts";

export const passageSchema = z
  .object({
    id: z.uuid().openapi({ description: "As `passage_id` of a citation" }),
    ordinal: z.number().int().openapi({ description: "Its place among the passages, from 0" }),
    text: z.string(),
    tokens: z.number().int(),
    ...placeFields,
  })
  .openapi("DocumentPassage");

const order = "ordinal";
/** So many stand before the one that a page is asked for. */
const contextPassages = 3;

const columns = {
  id: passages.id,
  ordinal: passages.ordinal,
  heading: passages.heading,
  text: passages.text,
  tokens: passages.tokens,
  locator: passages.locator,
};

type PassageRow = Pick<typeof passages.$inferSelect, keyof typeof columns>;

export interface PassagesWish {
  limit: number;
  cursor?: string | undefined;
  /** Of the passage which the first page is to show; where a cursor goes on from it, it says nothing more. */
  around?: string | undefined;
}

export async function listPassages(
  services: Pick<Services, "database">,
  actor: Actor,
  documentId: string,
  { limit, cursor, around }: PassagesWish,
): Promise<{ items: PassageRow[]; next_cursor: string | null }> {
  const start = decodeCursor(order, cursor);
  const isAround = start === undefined && around !== undefined;
  const after = start && gt(passages.ordinal, Number(start.value));
  const [rows] = await services.database.forWorkspace(actor, (db) => [
    db
      .select(columns)
      .from(passages)
      .innerJoin(sources, and(eq(sources.id, passages.sourceId), eq(sources.liveVersion, passages.version)))
      .where(and(visibleTo(actor), eq(sources.id, documentId), isAround ? from(documentId, around) : after))
      .orderBy(asc(passages.ordinal))
      .limit(limit + 1),
  ]);
  if (rows.length === 0) await getDocument(services, actor, documentId);
  if (rows.length === 0 && isAround) throw invalid("around", "isn't a passage of the document's live version");
  return cutPage(rows, limit, order, ({ id, ordinal }) => ({ value: String(ordinal), id }));
}

/** Holds for none where that passage isn't one of what the document says now. */
const from = (documentId: string, passageId: string): SQL =>
  sql`${passages.ordinal} >= (
    select p.ordinal from passages p join sources s on s.id = p.source_id and s.live_version = p.version
    where p.id = ${passageId}::uuid and s.id = ${documentId}::uuid) - ${contextPassages}::int`;

export const toPassage = ({ id, ordinal, heading, text, tokens, locator }: PassageRow) => ({
  id,
  ordinal,
  text,
  tokens,
  ...placeOf({ heading, locator }),
});
