// Injections that were blocked: when, whose, where and as what; their text is kept nowhere.
import { z } from "@hono/zod-openapi";
import { listAuditEvents, type WireAuditEvent } from "../../http/audit-event.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";

/** As `injectionEvent` wrote them */
const details = z.object({
  where: z.string(),
  score: z.number(),
  families: z.array(z.string()),
  user_id: z.string(),
});

export const blockedSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    ...details.shape,
    entity_kind: z.string().openapi({ description: "message: a question; source: the passage's" }),
    entity_id: z.string(),
    request_id: z.string().nullable(),
  })
  .openapi("BlockedInjection");

export async function listBlocked(
  services: Pick<Services, "database">,
  actor: PersonActor,
  page: { limit: number; cursor?: string | undefined; from?: Date | undefined; to?: Date | undefined },
): Promise<{ items: z.output<typeof blockedSchema>[]; next_cursor: string | null }> {
  const { items, next_cursor } = await listAuditEvents(services, actor, { ...page, action: "injection.blocked" });
  return { items: items.map(toBlocked), next_cursor };
}

const toBlocked = ({ id, created_at, entity_kind, entity_id, request_id, ...event }: WireAuditEvent) => ({
  id,
  at: created_at,
  ...details.parse(event.details),
  entity_kind,
  entity_id,
  request_id,
});
