// Of a text that scores as an injection: counted, logged, and told in the audit record. Who, where and by which rules; never the text.
import { injectionEvent } from "../audit/injection-event.ts";
import { recordSecurityEvent, windowOf } from "../audit/security-event.ts";
import type { Injection } from "../guard/injections.ts";
import type { PersonActor } from "../identity/actor.ts";
import type { AppContext } from "./environment.ts";

const hourMs = 3_600_000;
const rememberedMax = 1_000;
/** A source that is found by each question is told of once an hour. */
const toldSources = new Set<string>();

export function tellInjection(actor: PersonActor, injection: Injection, c: AppContext): void {
  const { services, trace } = c.var;
  const { metrics, logger } = services.telemetry;
  const { where, outcome, score, families, rules, entity } = injection;
  for (const family of families) metrics.count("injections_total", 1, { where, outcome, family });
  const whose = { workspace_id: actor.workspaceId, user_id: actor.userId, request_id: trace.requestId };
  logger.log("warn", "injection", {
    ...whose,
    where,
    outcome,
    score,
    families,
    rules,
    [`${entity.kind}_id`]: entity.id,
  });
  if (entity.kind === "source" && !isNews(`${entity.id}:${outcome}:${windowOf(services.now(), hourMs)}`)) return;
  const seen = { where, score, families, userId: actor.userId, entity };
  const event = injectionEvent(outcome === "flagged" ? "flagged" : "blocked", seen, trace.requestId);
  c.executionCtx.waitUntil(recordSecurityEvent(services, actor, event));
}

function isNews(name: string): boolean {
  if (toldSources.has(name)) return false;
  if (toldSources.size >= rememberedMax) toldSources.clear();
  toldSources.add(name);
  return true;
}
