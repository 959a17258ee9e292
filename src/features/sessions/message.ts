// A session's messages as its user sees them. What stands on a source that was deleted, or that they may no longer
// see, is not shown.
import { z } from "@hono/zod-openapi";
import { and, inArray, isNull, sql } from "drizzle-orm";
import { isCached } from "../../answer/record.ts";
import { wireUsage } from "../../answer/wire.ts";
import { citationsOf, type StoredMessage } from "../../conversation/history.ts";
import { citationSchema, usageSchema } from "../../http/answer-schema.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { rolesVisibleTo } from "../../identity/permissions.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { Builder } from "../../platform/database.ts";

export const messageSchema = z
  .object({
    id: z.uuid(),
    question: z.string(),
    answer: z.string().nullable(),
    withdrawn: z.boolean().openapi({ description: "The answer stood on a source that was deleted since" }),
    citations: z.array(citationSchema),
    status: z.enum(["running", "complete", "cancelled", "failed", "interrupted"]),
    model: z.string().nullable(),
    usage: usageSchema.nullable(),
    degraded: z.boolean(),
    created_at: z.iso.datetime(),
  })
  .openapi("Message");

export type Message = z.infer<typeof messageSchema>;

/** Which of the sources that these answers stand on are still there for whoever reads them */
export function presentGrounds(db: Builder, { role }: Pick<PersonActor, "role">, messages: readonly StoredMessage[]) {
  const groundIds = [...new Set(messages.flatMap(({ record }) => record?.groundIds ?? []))];
  return db
    .select({ id: sources.id })
    .from(sources)
    .where(
      and(
        groundIds.length > 0 ? inArray(sources.id, groundIds) : sql`false`,
        inArray(sources.minRole, [...rolesVisibleTo(role)]),
        isNull(sources.deletedAt),
      ),
    );
}

export function toMessages(messages: readonly StoredMessage[], grounds: readonly { id: string }[]): Message[] {
  const present = new Set(grounds.map(({ id }) => id));
  return messages.map((message) => toMessage(message, present));
}

function toMessage(message: StoredMessage, present: ReadonlySet<string>): Message {
  const { record } = message;
  const withdrawn = record?.groundIds.some((id) => !present.has(id)) ?? false;
  return {
    id: message.id,
    question: message.question,
    answer: withdrawn ? null : message.answer,
    withdrawn,
    citations: withdrawn ? [] : citationsOf(message),
    status: message.status,
    model: record?.model ?? null,
    usage: record ? wireUsage({ ...record, cached: isCached(record.cache) }) : null,
    degraded: record?.degraded ?? false,
    created_at: new Date(message.createdAtMs).toISOString(),
  };
}
