// How the parts of the AI stand, as this workspace uses them: what is set up, and what its breakers and a short question say of it.
// No model is asked, which would cost money.
import { sql } from "drizzle-orm";
import { visionModel } from "../../conversation/describe-image.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { embeddingModelFor } from "../../knowledge/embed.ts";
import type { BreakerStates } from "../../providers/breaker/breaker.client.ts";
import { errorFields } from "../../telemetry/log.ts";

export const wellness = ["ok", "degraded", "down"] as const;
export type Wellness = (typeof wellness)[number];

type HealthServices = Pick<
  Services,
  "breakers" | "catalog" | "config" | "database" | "reranker" | "telemetry" | "vectors" | "workspaces"
>;

export interface Part {
  /** What nobody set up can't be ill. */
  configured: boolean;
  status: Wellness;
  models: { id: string; status: Wellness; switched_off: boolean }[];
}

interface Stands {
  states: BreakerStates;
  /** By the operators */
  isOff: (id: string) => boolean;
}

export const partNames = [
  "chat",
  "embedding",
  "vector_index",
  "reranker",
  "guard_model",
  "vision",
  "database",
] as const;

export type AiHealth = { status: Wellness; parts: Record<(typeof partNames)[number], Part> };

export async function aiHealth(services: HealthServices, { workspaceId }: PersonActor): Promise<AiHealth> {
  const { breakers, catalog, config, reranker } = services;
  const { settings } = await services.workspaces.read(workspaceId);
  const chosen = catalog.resolve(settings.modelChain).chain;
  const chat = chosen.length > 0 ? chosen : catalog.defaultChain;
  const embedding = idsOf(embeddingModelFor(settings.embeddingModel, catalog));
  const guard = catalog.resolve(config.guardModel).chain.slice(0, 1);
  const vision = idsOf(visionModel(services));
  const [states, database, vectors] = await Promise.all([
    breakers.read([...new Set([...chat, ...embedding, ...guard, ...vision, ...idsOf(reranker)])]),
    answers(services, "database", () => services.database.system("health.ai", (db) => [db.execute(sql`select 1`)])),
    answers(services, "vector_index", async () => services.vectors.outside?.processed()),
  ]);
  const stands = { states, isOff: catalog.isSwitchedOff };
  const parts: AiHealth["parts"] = {
    chat: partOf(true, chat, stands),
    embedding: partOf(true, embedding, stands),
    vector_index: { configured: true, status: vectors, models: [] },
    reranker: partOf(isNamed([config.rerankModel]), idsOf(reranker), stands),
    guard_model: partOf(isNamed(config.guardModel), guard, stands),
    vision: partOf(isNamed(config.visionModel), vision, stands),
    database: { configured: true, status: database, models: [] },
  };
  return { status: overall(parts), parts };
}

const idsOf = (model: { readonly id: string } | undefined): string[] => (model ? [model.id] : []);

const isNamed = (names: readonly string[]): boolean => names.some((name) => name !== "" && name !== "none");

/** What is named and can't be asked is down: its key is missing, or there is no such model. */
function partOf(isChosen: boolean, ids: readonly string[], { states, isOff }: Stands): Part {
  const models = ids.map((id) => {
    const isSwitchedOff = isOff(id);
    return {
      id,
      status: isSwitchedOff ? ("down" as const) : wellnessOf(states[id]?.mode),
      switched_off: isSwitchedOff,
    };
  });
  const configured = isChosen || ids.length > 0;
  if (models.length === 0) return { configured, status: configured ? "down" : "ok", models };
  if (models.every(({ status }) => status === "ok")) return { configured, status: "ok", models };
  return { configured, status: models.every(({ status }) => status === "down") ? "down" : "degraded", models };
}

function wellnessOf(mode: BreakerStates[string]["mode"] | undefined): Wellness {
  if (mode === "open") return "down";
  return mode === "half_open" ? "degraded" : "ok";
}

/** Without the database nothing is answered; without another part something still is. */
function overall(parts: AiHealth["parts"]): Wellness {
  if (parts.database.status === "down") return "down";
  return Object.values(parts).every(({ status }) => status === "ok") ? "ok" : "degraded";
}

async function answers({ telemetry }: HealthServices, part: string, ask: () => Promise<unknown>): Promise<Wellness> {
  try {
    await ask();
    return "ok";
  } catch (error) {
    telemetry.logger.log("warn", "ai_part_down", { part, ...errorFields(error) });
    return "down";
  }
}
