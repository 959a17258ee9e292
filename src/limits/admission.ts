// What the answers of a user's object and of the one over all users come to together. Pure.
import type { FailureReason } from "../platform/failure.ts";
import type { GlobalAnswer } from "./global.object.ts";
import type { WindowStatus } from "./ledger-types.ts";
import type { QuotaAnswer } from "./quota.object.ts";

export interface Answers {
  /** Undefined: couldn't be reached */
  own: QuotaAnswer | undefined;
  house: GlobalAnswer | undefined;
  isHouseAsked: boolean;
  /** Zero: it can be answered without money */
  leastNanoUsd: number;
}

/** Undefined: the call may go on. Counting fails open; money that nobody reserves isn't spent. */
export function refusalOf(answers: Answers): FailureReason | undefined {
  const { own } = answers;
  const refused = own && ownRefusalOf(own);
  // Whoever asked first was admitted everywhere.
  return refused || own?.kind === "repeated" ? refused : limitOf(answers);
}

function limitOf({ own, house, isHouseAsked, leastNanoUsd }: Answers): FailureReason | undefined {
  for (const answer of [own, house]) {
    if (answer?.kind !== "refused") continue;
    const { rule, retryAtMs } = answer.refusal;
    return { tag: "limited", limit: rule, retryAtMs, statuses: own?.windows ?? [] };
  }
  const isUnreachable = !own || (isHouseAsked && !house);
  return isUnreachable && leastNanoUsd > 0 ? { tag: "dependency_unavailable", dependency: "limits" } : undefined;
}

function ownRefusalOf({ kind }: QuotaAnswer): FailureReason | undefined {
  if (kind === "ended") return { tag: "unauthenticated", why: "session_ended" };
  if (kind !== "mismatch") return undefined;
  return { tag: "conflict", problem: "this Idempotency-Key was used for another question" };
}

/** Both have to bear it; what can't be reached bears nothing. */
export function ceilingOf({ own, house, isHouseAsked }: Answers): number {
  const bears = (answer: QuotaAnswer | GlobalAnswer | undefined) =>
    answer?.kind === "granted" || answer?.kind === "repeated" ? answer.ceilingNanoUsd : 0;
  return isHouseAsked ? Math.min(bears(own), bears(house)) : bears(own);
}

/** Shards hold parts of the same limits: together they are the whole. */
export function sumOfShards(shards: readonly (readonly WindowStatus[])[]): WindowStatus[] {
  const [first = []] = shards;
  return first.map((status) => {
    const parts = shards.flatMap((shard) => shard.filter(({ name }) => name === status.name));
    const sum = (of: (part: WindowStatus) => number) => parts.reduce((total, part) => total + of(part), 0);
    const resets = parts.flatMap(({ resetAtMs }) => resetAtMs ?? []);
    return {
      ...status,
      limit: sum(({ limit }) => limit),
      used: sum(({ used }) => used),
      reserved: sum(({ reserved }) => reserved),
      left: sum(({ left }) => left),
      resetAtMs: resets.length > 0 ? Math.min(...resets) : null,
    };
  });
}
