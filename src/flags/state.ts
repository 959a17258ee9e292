// What is switched off, by whom and why, and the canary; how operators change it, and what isolates see of it. Pure.
import { type Canary, type CanaryOrder, isIn, type RolledBack } from "./canary.ts";
import type { FeatureName } from "./features.ts";

export interface Author {
  userId: string;
  reason: string;
}

export interface Switched extends Author {
  atMs: number;
}

/** By the operators, or by the house itself where `userId` is null */
export interface PastChange {
  atMs: number;
  userId: string | null;
  reason: string;
  change: string;
}

export interface FlagsState {
  /** Rises with every change. */
  version: number;
  featuresOff: Readonly<Partial<Record<FeatureName, Switched>>>;
  /** By the id of a provider, or of one of its models */
  modelsOff: Readonly<Record<string, Switched>>;
  canary: Canary | null;
  /** The last first */
  history: readonly PastChange[];
}

export type FlagsChange =
  | { kind: "feature"; name: FeatureName; isOn: boolean }
  | { kind: "model"; id: string; isOn: boolean }
  | { kind: "canary"; order: CanaryOrder; run: string }
  | { kind: "no_canary" };

/** All that isolates need to know; as small as can be, since it travels with questions. */
export interface SeenFlags {
  version: number;
  featuresOff: readonly FeatureName[];
  modelsOff: readonly string[];
  /** Null where none runs */
  canary: SeenCanary | null;
}

export type SeenCanary = Pick<Canary, "run" | "name" | "share" | "chain" | "features">;

const historyMax = 50;

/** Everything is on, nobody gets anything else. */
export const untouched: FlagsState = { version: 0, featuresOff: {}, modelsOff: {}, canary: null, history: [] };

export function changed(state: FlagsState, change: FlagsChange, author: Author, nowMs: number): FlagsState {
  const past = { atMs: nowMs, userId: author.userId, reason: author.reason, change: nameOf(change) };
  return noted({ ...state, ...partChanged(state, change, { ...author, atMs: nowMs }) }, past);
}

export const rolledBack = (state: FlagsState, canary: Canary, why: RolledBack): FlagsState =>
  noted(
    { ...state, canary: { ...canary, rolledBack: why } },
    { atMs: why.atMs, userId: null, reason: why.because, change: `canary ${canary.name} rolled back` },
  );

/** Later than every version before it, also where an object has lost its memory. */
const noted = (state: FlagsState, past: PastChange): FlagsState => ({
  ...state,
  version: Math.max(state.version + 1, past.atMs),
  history: [past, ...state.history].slice(0, historyMax),
});

function partChanged(state: FlagsState, change: FlagsChange, switched: Switched): Partial<FlagsState> {
  switch (change.kind) {
    case "feature":
      return { featuresOff: withSwitch(state.featuresOff, change.name, change.isOn ? null : switched) };
    case "model":
      return { modelsOff: withSwitch(state.modelsOff, change.id, change.isOn ? null : switched) };
    case "canary":
      return { canary: ordered(state.canary, change.order, change.run, switched.atMs) };
    case "no_canary":
      return { canary: null };
  }
}

function withSwitch<T extends object>(all: T, name: string, switched: Switched | null): T {
  const others = Object.entries(all).filter(([other]) => other !== name);
  // Of the same keys and values as before, but for this one.
  return Object.fromEntries(switched ? [...others, [name, switched]] : others) as T;
}

/** Another share or other thresholds of the same candidate, while it runs, are no new start. */
function ordered(before: Canary | null, order: CanaryOrder, run: string, nowMs: number): Canary {
  const goesOn = before && !before.rolledBack && candidateOf(before) === candidateOf(order);
  return goesOn ? { ...before, ...order } : { ...order, run, startedAtMs: nowMs, rolledBack: null };
}

const candidateOf = ({ name, chain, features }: CanaryOrder): string => JSON.stringify([name, chain, features]);

function nameOf(change: FlagsChange): string {
  switch (change.kind) {
    case "feature":
      return `feature ${change.name} ${onOrOff(change.isOn)}`;
    case "model":
      return `model ${change.id} ${onOrOff(change.isOn)}`;
    case "canary":
      return `canary ${change.order.name} for ${change.order.share * 100} %`;
    case "no_canary":
      return "canary ended";
  }
}

const onOrOff = (isOn: boolean): string => (isOn ? "on" : "off");

export function seenOf({ version, featuresOff, modelsOff, canary }: FlagsState): SeenFlags {
  return {
    version,
    featuresOff: Object.keys(featuresOff) as FeatureName[], // The keys of that very object.
    modelsOff: Object.keys(modelsOff),
    canary: canary && !canary.rolledBack ? seenCanaryOf(canary) : null,
  };
}

const seenCanaryOf = ({ run, name, share, chain, features }: Canary): SeenCanary => ({
  run,
  name,
  share,
  chain,
  features,
});

/** The one that this user is in, while it runs */
export const canaryOf = ({ canary }: SeenFlags, userId: string): SeenCanary | null =>
  canary && isIn(canary, userId) ? canary : null;

/** Without a user: for everybody */
export function isOn(flags: SeenFlags, feature: FeatureName, userId?: string): boolean {
  if (!flags.featuresOff.includes(feature)) return true;
  return userId !== undefined && (canaryOf(flags, userId)?.features.includes(feature) ?? false);
}

/** The model itself, or its provider. What the house brings along can't be switched off: something always answers. */
export const isModelOff = ({ modelsOff }: SeenFlags, id: string): boolean =>
  !id.startsWith("builtin/") && modelsOff.some((off) => id === off || id.startsWith(`${off}/`));
