// Runs a session's turns one after the other: makes the answer, keeps it, settles it, and ends it honestly whatever happens.
import { type AnswerEvent, isTerminal, piecesOf, type SequencedEvent } from "../answer/events.ts";
import { generate } from "../answer/generate.ts";
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import { settlementOf } from "../answer/usage-entries.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { OwnKeys } from "../providers/own-keys.ts";
import { withOwnKeys } from "../providers/own-models.ts";
import { errorFields } from "../telemetry/log.ts";
import { SpanRecorder } from "../telemetry/traces/recorder.ts";
import { noteCanary } from "./candidate.ts";
import type { ConversationDeps } from "./conversation-deps.ts";
import type { History } from "./history.ts";
import type { Journal } from "./journal.ts";
import { keepAnswer, semanticStatements } from "./keep-answer.ts";
import { failQuery, tellQuery } from "./query-span.ts";
import { keepRenewing } from "./renewal.ts";
import { report } from "./report.ts";
import { settle } from "./settle.ts";
import { type SharedLines, tellShared } from "./shared.ts";
import { Turn } from "./turn.ts";
import { type Owed, sessionOf, settlementOfLost, type UnderWayBook } from "./under-way.ts";

export interface TurnStore {
  history: History;
  journal: Journal;
  underWay: UnderWayBook;
  /** False once the session was erased: nothing is kept of it any more. */
  keepOwner(): boolean;
  /** Tells whoever listens to the whole session. */
  broadcast(messageId: string, event: SequencedEvent): void;
}

export interface TurnOrder {
  prepared: PreparedAnswer;
  /** Sources of earlier answers that are no longer there: what stands on them isn't repeated. */
  goneSourceIds: readonly string[];
  /** That message and all after it are forgotten. */
  replacesMessageId?: string | undefined;
  /** Another session's answer to the same question, to be told as this one's */
  shared?: SharedLines | undefined;
  /** Never kept: an answer that outlives this object's memory has none */
  ownKeys: OwnKeys;
}

export class TurnRunner {
  readonly #store: TurnStore;
  readonly #deps: ConversationDeps;
  readonly #turns = new Map<string, Turn>();
  #last: Promise<void> = Promise.resolve();

  constructor(store: TurnStore, deps: ConversationDeps) {
    this.#store = store;
    this.#deps = deps;
  }

  get running(): ReadonlyMap<string, Turn> {
    return this.#turns;
  }

  begin(asked: TurnOrder): Turn {
    const order = this.#replacing(asked);
    const { prepared } = order;
    const turn = new Turn(prepared);
    this.#turns.set(prepared.messageId, turn);
    const stopRenewing = keepRenewing(prepared.hold, this.#deps.limits, this.#deps.config.reservationMs);
    // A turn that ends badly must not keep the next question from being answered.
    this.#last = this.#last
      .then(() => this.#run(turn, order))
      .catch((error: unknown) => this.#deps.telemetry.logger.log("error", "turn_lost", errorFields(error)))
      .finally(stopRenewing);
    this.#deps.waitUntil(this.#last);
    return turn;
  }

  /** Cancels all of them and waits for their end. */
  async stop(): Promise<void> {
    for (const turn of this.#turns.values()) turn.cancel();
    await this.#last;
  }

  /** What was running when the object died can't go on: it is kept and settled as far as the journal knows it. */
  closeInterrupted(): void {
    const { history, journal } = this.#store;
    for (const id of history.running()) {
      const events = journal.events(id);
      const start = events.find(({ event }) => event.type === "start")?.event;
      const pieces = piecesOf(events);
      history.interrupt(id, pieces);
      this.#settleLost(id, start?.type === "start" ? start.model : "", pieces.join(""));
      journal.drop(id);
    }
  }

  async #run(turn: Turn, order: TurnOrder): Promise<void> {
    const { prepared } = order;
    const { journal, broadcast } = this.#store;
    const spans = this.#recorderOf(prepared);
    try {
      // The terminal event waits until the answer is kept: who has read `done` finds it in the session.
      let terminal: (() => void) | undefined;
      const emit = (event: AnswerEvent) => {
        const tell = () => {
          const sequenced = turn.emit(event);
          journal.add(prepared.messageId, sequenced, () => this.#note(prepared));
          broadcast(prepared.messageId, sequenced);
        };
        if (isTerminal(event)) terminal = tell;
        else tell();
      };
      const record = await this.#answer(turn, order, emit, spans);
      const owed = this.#finish(turn, prepared, record);
      terminal?.();
      journal.drop(prepared.messageId);
      this.#deps.waitUntil(this.#settle(prepared, record, owed, spans));
    } catch (error) {
      failQuery(prepared, error, spans);
      this.#deps.telemetry.traces.tell(spans.handOver());
      this.#abandon(turn, prepared, error);
    } finally {
      this.#turns.delete(turn.messageId);
    }
  }

  #recorderOf({ trace, spans = [] }: PreparedAnswer): SpanRecorder {
    return SpanRecorder.continuing(trace, this.#deps.telemetry.traces.isSampled(trace.traceId), spans);
  }

  #answer(
    turn: Turn,
    order: TurnOrder,
    emit: (event: AnswerEvent) => void,
    spans: SpanRecorder,
  ): Promise<AnswerRecord> {
    const { prepared, shared, ownKeys } = order;
    const { config, flags, nowMs } = this.#deps;
    flags.learn(prepared.flags);
    if (shared) return tellShared(shared, prepared, turn.signal, { emit, coalesceMs: config.coalesceMs, nowMs });
    const generateFrom = (catalog: ModelCatalog) => {
      const deps = { ...this.#deps, spans, catalog: withOwnKeys(catalog, ownKeys, config) };
      return generate(prepared, this.#pairsFor(order), emit, turn.signal, deps);
    };
    const catalog = this.#deps.catalog();
    return catalog instanceof Promise ? catalog.then(generateFrom) : generateFrom(catalog);
  }

  #pairsFor({ goneSourceIds }: TurnOrder): HistoryPair[] {
    const gone = new Set(goneSourceIds);
    return this.#store.history
      .pairs(this.#deps.config.historyPairs)
      .filter((pair) => !pair.groundIds.some((id) => gone.has(id)));
  }

  /** Forgets and notes in one commit: a death loses neither more than that nor the question. */
  #replacing(order: TurnOrder): TurnOrder {
    if (order.replacesMessageId === undefined) return order;
    const replaced = this.#store.history.forgetFrom(order.replacesMessageId);
    const prepared = { ...order.prepared, replaced };
    this.#note(prepared);
    return { ...order, prepared };
  }

  #note(prepared: PreparedAnswer): void {
    if (!this.#store.keepOwner()) return;
    this.#store.history.begin(prepared);
    this.#store.underWay.note(prepared);
  }

  #finish(turn: Turn, prepared: PreparedAnswer, record: AnswerRecord): Owed {
    const settlement = settlementOf(prepared, record);
    if (!this.#store.keepOwner()) return { settlement, session: null };
    this.#store.history.finish(
      prepared,
      record,
      turn.pieces.map((piece) => piece.length),
    );
    const owed = { settlement, session: sessionOf(prepared, record.groundIds) };
    this.#store.underWay.answered(prepared.messageId, owed);
    return owed;
  }

  async #settle(prepared: PreparedAnswer, record: AnswerRecord, owed: Owed, spans: SpanRecorder): Promise<void> {
    const { flags, telemetry } = this.#deps;
    report(prepared, record, spans, telemetry);
    noteCanary(prepared, record, flags);
    await spans.during("settle", () =>
      Promise.all([
        keepAnswer(prepared, record, this.#deps.answers),
        settle(owed, this.#deps, (db) => semanticStatements(db, prepared, record, this.#deps.config)).then(() =>
          this.#store.underWay.forget(prepared.messageId),
        ),
      ]),
    );
    tellQuery(prepared, record, spans, telemetry);
  }

  /** What a death left of answers that had ended. All of it may be told twice. */
  settleOwed(): void {
    const { underWay } = this.#store;
    for (const [messageId, owed] of underWay.owed())
      this.#deps.waitUntil(settle(owed, this.#deps).then(() => underWay.forget(messageId)));
  }

  /** A fault of ours: what there is of the answer is kept, and its readers are told the end whatever else fails. */
  #abandon(turn: Turn, prepared: PreparedAnswer, error: unknown): void {
    this.#deps.telemetry.logger.log("error", "turn_failed", { message_id: turn.messageId, ...errorFields(error) });
    try {
      this.#note(prepared);
      this.#settleLost(prepared.messageId, turn.model, turn.text);
      if (this.#store.keepOwner()) this.#store.history.interrupt(turn.messageId, turn.pieces);
      this.#store.journal.drop(turn.messageId);
    } finally {
      const partial = turn.text !== "";
      if (!turn.isEnded) turn.emit({ type: "error", reason: { tag: "internal" }, partial, modelsTried: [] });
    }
  }

  #settleLost(messageId: string, model: string, text: string): void {
    const lost = this.#store.underWay.take(messageId);
    if (!lost) return;
    const unsettled = settlementOfLost(lost, { model, text }, this.#deps.config, this.#deps.nowMs());
    this.#deps.waitUntil(settle(unsettled, this.#deps));
  }
}
