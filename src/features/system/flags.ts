// Switches and canary as operators see and change them. The object that holds them is the truth and keeps who changed what;
// the record is told besides, and doesn't keep anybody from switching something off while Postgres is away.
import { auditRow } from "../../audit/record.ts";
import type { CanaryOrder, Figures } from "../../flags/canary.ts";
import { type FeatureName, featureNames, features } from "../../flags/features.ts";
import type { FlagsStatus } from "../../flags/flags.object.ts";
import type { FlagsChange, Switched } from "../../flags/state.ts";
import type { Services } from "../../http/services.ts";
import type { Actor, PersonActor } from "../../identity/actor.ts";
import { invalid } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { askableChain } from "../../providers/askable.ts";
import { errorFields } from "../../telemetry/log.ts";

type FlagServices = Pick<Services, "config" | "catalog" | "database" | "flags" | "telemetry">;

interface Wish {
  actor: PersonActor;
  reason: string;
  requestId: string;
}

export const flagsStatus = async ({ flags, config }: FlagServices) => tellStatus(await flags.status(), config);

export const switchFeature = (services: FlagServices, name: FeatureName, isOn: boolean, wish: Wish) =>
  make(services, { kind: "feature", name, isOn }, wish);

/** `id`: a provider's, or a model's with its provider before it. */
export function switchModel(services: FlagServices, id: string, isOn: boolean, wish: Wish) {
  const provider = id.split("/", 1).join("");
  if (provider === "builtin") throw invalid("id", "stays on: it answers when nobody else does");
  if (!services.catalog.providers.some((known) => known.id === provider))
    throw invalid("id", "is no provider's, nor a model's of one");
  return make(services, { kind: "model", id, isOn }, wish);
}

export function startCanary(services: FlagServices, order: CanaryOrder, wish: Wish) {
  if (order.chain.length === 0 && order.features.length === 0)
    throw invalid("chain", "or features: one of them has to be there");
  askableChain(services.catalog, order.chain, "chain");
  return make(services, { kind: "canary", order, run: newId() }, wish);
}

export const endCanary = (services: FlagServices, wish: Wish) => make(services, { kind: "no_canary" }, wish);

async function make(services: FlagServices, change: FlagsChange, { actor, reason, requestId }: Wish) {
  const { config, flags, telemetry } = services;
  const status = await flags.change(change, { userId: actor.userId, reason });
  const told = status.state.history[0]?.change ?? change.kind;
  telemetry.logger.log("warn", "flags_changed", { change: told, user_id: actor.userId, reason, request_id: requestId });
  await tellRecord(services, actor, { change, told, reason, requestId });
  return tellStatus(status, config);
}

interface Telling {
  change: FlagsChange;
  told: string;
  reason: string;
  requestId: string;
}

async function tellRecord({ database, telemetry }: FlagServices, actor: Actor, telling: Telling): Promise<void> {
  const { change, told, reason, requestId } = telling;
  const isCanary = change.kind === "canary" || change.kind === "no_canary";
  const entry = {
    action: isCanary ? ("system.canary" as const) : ("system.switch" as const),
    entityKind: "system",
    entityId: told,
    details: { ...change, reason },
    requestId,
  };
  await database
    .forWorkspace(actor, (db) => [auditRow(db, actor, entry)])
    .catch((error: unknown) => {
      telemetry.logger.log("error", "flags_change_not_recorded", { change: told, reason, ...errorFields(error) });
    });
}

function tellStatus({ state, counts, figures }: FlagsStatus, { flagsRefreshMs }: Services["config"]) {
  return {
    everywhere_after_seconds: (2 * flagsRefreshMs) / 1_000,
    features: featureNames.map((name) => ({
      name,
      what: features[name].what,
      on: state.featuresOff[name] === undefined,
      off: tellSwitched(state.featuresOff[name]),
    })),
    models_off: Object.entries(state.modelsOff).map(([id, off]) => ({ id, off: tellSwitched(off) })),
    canary: tellCanary(state.canary, counts, figures),
    history: state.history.map(({ atMs, userId, reason, change }) => ({ at: at(atMs), by: userId, change, reason })),
  };
}

const at = (ms: number): string => new Date(ms).toISOString();

const tellSwitched = (off: Switched | undefined) =>
  off ? { at: at(off.atMs), by: off.userId, reason: off.reason } : null;

const tellFigures = ({ answers, errorRate, p99Ms }: Figures) => ({ answers, error_rate: errorRate, p99_ms: p99Ms });

function tellCanary(canary: FlagsStatus["state"]["canary"], counts: FlagsStatus["counts"], figures: Figures) {
  if (!canary) return null;
  const { name, share, chain, features: on, rolledBack } = canary;
  return {
    name,
    share,
    chain: [...chain],
    features: [...on],
    max_error_rate: canary.maxErrorRate,
    max_p99_ms: canary.maxP99Ms,
    least_answers: canary.leastAnswers,
    state: rolledBack ? ("rolled_back" as const) : ("running" as const),
    started_at: at(canary.startedAtMs),
    answers: counts?.answers ?? 0,
    failed: counts?.failed ?? 0,
    last: tellFigures(figures),
    rolled_back: rolledBack && {
      at: at(rolledBack.atMs),
      because: rolledBack.because,
      ...tellFigures(rolledBack.figures),
    },
  };
}
