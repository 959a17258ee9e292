// An answer that no session keeps: made in the Worker, for the one client that waits for it. When that client leaves, the
// provider is let go too, and what there is by then is settled as cancelled.
import type { AnswerEvent } from "../answer/events.ts";
import type { GenerateDeps } from "../answer/generate.ts";
import type { AnswerRecord } from "../answer/record.ts";
import { errorFields } from "../telemetry/log.ts";
import { keepRenewing } from "./renewal.ts";
import { type SettleDeps, settle } from "./settle.ts";
import { Turn } from "./turn.ts";
import { settlementOfLost, type UnderWay } from "./under-way.ts";

export type StatelessDeps = GenerateDeps & SettleDeps;

export interface StatelessWork {
  /** What is settled where a fault of ours ends it */
  underWay: UnderWay;
  make(emit: (event: AnswerEvent) => void, signal: AbortSignal): Promise<AnswerRecord>;
  /** After the last event; never throws */
  settle(record: AnswerRecord): Promise<void>;
}

/** Begins at once; `left` tells of a client that is gone. */
export function answerStateless(work: StatelessWork, left: AbortSignal, deps: StatelessDeps): Turn {
  const turn = new Turn(work.underWay);
  if (left.aborted) turn.cancel();
  else left.addEventListener("abort", () => turn.cancel(), { once: true });
  deps.waitUntil(run(turn, work, deps));
  return turn;
}

async function run(turn: Turn, work: StatelessWork, deps: StatelessDeps): Promise<void> {
  const stopRenewing = keepRenewing(work.underWay.hold, deps.limits, deps.config.reservationMs);
  const record = await make(turn, work, deps);
  stopRenewing();
  if (record) await work.settle(record);
  else await settleLost(turn, work, deps);
}

/** Undefined: a fault of ours, of which the client is told the end. */
async function make(turn: Turn, work: StatelessWork, { telemetry }: StatelessDeps): Promise<AnswerRecord | undefined> {
  try {
    return await work.make((event) => void turn.emit(event), turn.signal);
  } catch (error) {
    telemetry.logger.log("error", "turn_failed", { message_id: turn.messageId, ...errorFields(error) });
    const partial = turn.text !== "";
    if (!turn.isEnded) turn.emit({ type: "error", reason: { tag: "internal" }, partial, modelsTried: [] });
    return undefined;
  }
}

async function settleLost(turn: Turn, { underWay }: StatelessWork, deps: StatelessDeps): Promise<void> {
  const { settlement } = settlementOfLost(underWay, turn, deps.config, deps.nowMs());
  await settle({ settlement, session: null }, deps);
}
