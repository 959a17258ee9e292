// The Conversation that `askQuestion` talks to where the client brings its history with each request: nothing of it is kept,
// nobody else can listen to it, and the answer is told as the caller of this says.
import { generate } from "../answer/generate.ts";
import type { KeptAnswer } from "../answer/kept-answer.ts";
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import type { WireResponse } from "../answer/respond.ts";
import { settlementOf } from "../answer/usage-entries.ts";
import type { AnswerCache } from "../cache/answers.ts";
import type { Flights } from "../cache/flights.ts";
import type { FlagsClient } from "../flags/flags.client.ts";
import { SpanRecorder } from "../telemetry/traces/recorder.ts";
import { noteCanary } from "./candidate.ts";
import type { FirstStepDeps } from "./first-step.ts";
import { keepAnswer, semanticStatements } from "./keep-answer.ts";
import { tellQuery } from "./query-span.ts";
import { report } from "./report.ts";
import { settle } from "./settle.ts";
import type { Leader } from "./shared.ts";
import { answerStateless, type StatelessDeps } from "./stateless.ts";
import type { Turn } from "./turn.ts";
import { underWayOf } from "./under-way.ts";

export interface StatelessDialogue {
  history: readonly HistoryPair[];
  /** Tells of a client that is gone */
  left: AbortSignal;
  tell(turn: Turn): Promise<WireResponse>;
}

type Deps = StatelessDeps & { answers: AnswerCache<KeptAnswer>; flags: FlagsClient };

export function statelessConversation(
  { history, left, tell }: StatelessDialogue,
  deps: Deps,
): FirstStepDeps["conversations"] {
  return {
    open: async () => [...history],
    async ask(question) {
      const prepared = { ...question.prepared, sessionId: null };
      const { trace } = prepared;
      const isSampled = deps.telemetry.traces.isSampled(trace.traceId);
      const spans = SpanRecorder.continuing(trace, isSampled, prepared.spans ?? []);
      const turn = answerStateless(
        {
          underWay: underWayOf(prepared),
          make: (emit, signal) => generate(prepared, history, emit, signal, { ...deps, spans }),
          settle: (record) => settleAnswer(prepared, record, { ...deps, spans }),
        },
        left,
        deps,
      );
      return { response: await tell(turn), isTaken: true };
    },
    join: async () => undefined,
  };
}

/** An answer that ends with its client's connection is none that others may wait for. */
export const noFlights: Flights<Leader> = {
  find: async () => undefined,
  begin: () => ({ depart: () => undefined, fail: () => undefined }),
};

async function settleAnswer(prepared: PreparedAnswer, record: AnswerRecord, deps: Deps): Promise<void> {
  const { flags, spans, telemetry } = deps;
  report(prepared, record, spans, telemetry);
  noteCanary(prepared, record, flags);
  await spans.during("settle", () =>
    Promise.all([
      keepAnswer(prepared, record, deps.answers),
      settle({ settlement: settlementOf(prepared, record), session: null }, deps, (db) =>
        semanticStatements(db, prepared, record, deps.config),
      ),
    ]),
  );
  tellQuery(prepared, record, spans, telemetry);
}
