// One object a session. An answer is generated in here, so that a client which leaves loses nothing; questions are
// answered in the order in which they came. Private to its owner, which is checked at every door.
import { DurableObject } from "cloudflare:workers";
import { type AnswerEvent, isTerminal, textOf } from "../answer/events.ts";
import { generate } from "../answer/generate.ts";
import { keepable } from "../answer/kept-answer.ts";
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import { type AnswerForm, respond, type WireResponse } from "../answer/respond.ts";
import { settlementOf } from "../answer/usage-entries.ts";
import { Waiting } from "../limits/waiting.ts";
import { type Config, configOf } from "../platform/config.ts";
import type { FailureReason } from "../platform/failure.ts";
import { errorFields } from "../telemetry/log.ts";
import { type ConversationDeps, openDeps } from "./conversation-deps.ts";
import { History, type StoredMessage } from "./history.ts";
import { Journal } from "./journal.ts";
import { keepAnswer, semanticStatements } from "./keep-answer.ts";
import { keepRenewing } from "./renewal.ts";
import { replay } from "./replay.ts";
import { report } from "./report.ts";
import { settle } from "./settle.ts";
import { type Leader, openShared, type SharedLines, shareAnswer, sharedEnd, tellShared } from "./shared.ts";
import { Turn } from "./turn.ts";
import { sessionOf, settlementOfLost, UnderWayBook } from "./under-way.ts";

export interface SessionOwner {
  workspaceId: string;
  userId: string;
}

export interface Question {
  prepared: PreparedAnswer;
  sessionId: string;
  /** The session may be made by this question. */
  mayCreate: boolean;
  /** Sources of earlier answers that are no longer there: what stands on them isn't repeated. */
  goneSourceIds: readonly string[];
  form: AnswerForm;
}

/** Either a response or why there is none. */
export interface Asked {
  response: WireResponse | null;
  refused: FailureReason | null;
  /** The reservation is settled from here: false for an answer that was or is being made for an earlier request. */
  isTaken: boolean;
}

const ownerKey = "owner";
const appearanceMs = 1_000;

export class Conversation extends DurableObject<Env> {
  readonly #config: Config;
  readonly #deps: ConversationDeps;
  readonly #history: History;
  readonly #journal: Journal;
  readonly #underWay: UnderWayBook;
  readonly #turns = new Map<string, Turn>();
  readonly #newcomers = new Waiting();
  /** Known here from the first question on; kept with the first write. */
  #owner: SessionOwner | undefined;
  #last: Promise<void> = Promise.resolve();
  #erased = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = configOf(env);
    this.#deps = openDeps(env, (work) => ctx.waitUntil(work));
    this.#history = new History(ctx.storage.sql);
    this.#journal = new Journal(ctx.storage.sql, this.#config.journalFlushMs);
    this.#underWay = new UnderWayBook(ctx.storage);
    this.#owner = ctx.storage.kv.get<SessionOwner>(ownerKey);
    this.#closeInterrupted();
  }

  /** The history that a next question builds on; null where this owner has no such session. No side effect. */
  open(owner: SessionOwner): HistoryPair[] | null {
    return this.#isOwner(owner) ? this.#history.pairs(this.#config.historyPairs) : null;
  }

  read(owner: SessionOwner): StoredMessage[] | null {
    if (!this.#isOwner(owner)) return null;
    const kept = this.#history.all().filter(({ id }) => !this.#turns.has(id));
    return [...kept, ...[...this.#turns.values()].map(underWay)];
  }

  async ask(question: Question): Promise<Asked> {
    return this.#ask(question, undefined);
  }

  /** Tells an answer that another session has, or is getting. Null: there is none to tell, the question has to be asked. */
  async join(question: Question, leader: Leader): Promise<Asked | null> {
    const { workspaceId } = question.prepared;
    const other = this.env.CONVERSATION.getByName(`${workspaceId}:${leader.sessionId}`);
    const shared = await openShared(await other.share(leader.messageId).catch(() => null));
    return shared ? this.#ask(question, shared) : null;
  }

  /** An answer of this session for another one that asks the very same: who may see it there was decided by the cache's key. */
  async share(messageId: string): Promise<ReadableStream<Uint8Array> | null> {
    await this.#appearance(messageId);
    const turn = this.#turns.get(messageId);
    if (turn) return shareAnswer(turn.follow, () => sharedEnd(this.#history.get(messageId)));
    const message = this.#history.get(messageId);
    const isGood = message?.record && keepable({ ...message.record, text: message.answer });
    return isGood ? shareAnswer(replay(message, "", ""), () => sharedEnd(message)) : null;
  }

  /** False where there was nothing to erase. */
  async erase(owner: SessionOwner): Promise<boolean> {
    if (!this.#isOwner(owner)) return false;
    this.#erased = true;
    for (const turn of this.#turns.values()) turn.cancel();
    await this.#last;
    this.#journal.forget();
    await this.ctx.storage.deleteAll();
    this.#history.forget();
    this.#owner = undefined;
    this.#erased = false;
    return true;
  }

  /** Set while an answer is under way: after a death it wakes the object, whose constructor settles what was lost. */
  override async alarm(): Promise<void> {
    if (this.#turns.size > 0) await this.#underWay.watch();
  }

  /** A question that is on its way here may be overtaken by who wants to hear its answer. */
  async #appearance(messageId: string): Promise<void> {
    const deadlineMs = Date.now() + appearanceMs;
    while (!this.#turns.has(messageId) && !this.#history.get(messageId) && Date.now() < deadlineMs) {
      await this.#newcomers.next(deadlineMs - Date.now());
    }
  }

  async #ask(question: Question, shared: SharedLines | undefined): Promise<Asked> {
    const refused = this.#refusal(question);
    if (refused) return { refused, response: null, isTaken: false };
    const { prepared, sessionId, form } = question;
    this.#owner ??= { workspaceId: prepared.workspaceId, userId: prepared.userId };
    const running = this.#turns.get(prepared.messageId);
    const answered = running ? undefined : this.#history.get(prepared.messageId);
    const follow = answered
      ? replay(answered, sessionId, prepared.trace.requestId)
      : (running ?? this.#begin(question, shared)).follow;
    const response = await respond(follow, form, prepared.trace, this.#config);
    return { refused: null, response, isTaken: !running && !answered };
  }

  #refusal({ prepared, mayCreate }: Question): FailureReason | undefined {
    if (this.#erased) return { tag: "not_found", what: "session" };
    if (this.#owner ? !this.#isOwner(prepared) : !mayCreate) return { tag: "not_found", what: "session" };
    if (this.#turns.size > this.#config.sessionQueueMax) return { tag: "queue_full", waiting: this.#turns.size };
    return undefined;
  }

  #begin(question: Question, shared: SharedLines | undefined): Turn {
    const { prepared } = question;
    const turn = new Turn(prepared);
    this.#turns.set(prepared.messageId, turn);
    this.#newcomers.wake();
    const stopRenewing = keepRenewing(prepared.hold, this.#deps.limits, this.#config.reservationMs);
    // A turn that ends badly must not keep the next question from being answered.
    this.#last = this.#last
      .then(() => this.#run(turn, question, shared))
      .catch((error: unknown) => this.#deps.telemetry.logger.log("error", "turn_lost", errorFields(error)))
      .finally(stopRenewing);
    this.ctx.waitUntil(this.#last);
    return turn;
  }

  async #run(turn: Turn, question: Question, shared: SharedLines | undefined): Promise<void> {
    const { prepared } = question;
    const begin = () => {
      if (this.#erased) return;
      this.#keepOwner();
      this.#history.begin(prepared);
      this.#underWay.note(prepared);
    };
    try {
      // The terminal event waits until the answer is kept: who has read `done` finds it in the session.
      let terminal: (() => void) | undefined;
      const emit = (event: AnswerEvent) => {
        const tell = () => this.#journal.add(prepared.messageId, turn.emit(event), begin);
        if (isTerminal(event)) terminal = tell;
        else tell();
      };
      const { coalesceMs } = this.#config;
      const record = shared
        ? await tellShared(shared, prepared, { emit, coalesceMs, nowMs: this.#deps.nowMs })
        : await generate(prepared, this.#pairsFor(question), emit, turn.signal, this.#deps);
      this.#finish(prepared, record);
      terminal?.();
      this.#journal.drop(prepared.messageId);
      this.ctx.waitUntil(this.#settle(prepared, record));
    } catch (error) {
      this.#abandon(turn, prepared, begin, error);
    } finally {
      this.#turns.delete(turn.messageId);
    }
  }

  #pairsFor({ goneSourceIds }: Question): HistoryPair[] {
    const gone = new Set(goneSourceIds);
    return this.#history.pairs(this.#config.historyPairs).filter((pair) => !pair.groundIds.some((id) => gone.has(id)));
  }

  #finish(prepared: PreparedAnswer, record: AnswerRecord): void {
    if (this.#erased) return;
    this.#keepOwner();
    this.#history.finish(prepared, record);
    this.#underWay.forget(prepared.messageId);
  }

  async #settle(prepared: PreparedAnswer, record: AnswerRecord): Promise<void> {
    report(prepared, record, this.#deps.telemetry);
    const session = this.#erased || !this.#owner ? null : sessionOf(prepared);
    await Promise.all([
      keepAnswer(prepared, record, this.#deps.answers),
      settle({ settlement: settlementOf(prepared, record), session }, this.#deps, (db) =>
        semanticStatements(db, prepared, record, this.#config),
      ),
    ]);
  }

  /** A fault of ours: what there is of the answer is kept, and its readers are told the end whatever else fails. */
  #abandon(turn: Turn, prepared: PreparedAnswer, begin: () => void, error: unknown): void {
    this.#deps.telemetry.logger.log("error", "turn_failed", { message_id: turn.messageId, ...errorFields(error) });
    try {
      begin();
      this.#settleLost(prepared.messageId, turn.model, turn.text);
      if (!this.#erased) this.#history.interrupt(turn.messageId, turn.text);
      this.#journal.drop(turn.messageId);
    } finally {
      const partial = turn.text !== "";
      if (!turn.isEnded) turn.emit({ type: "error", reason: { tag: "internal" }, partial, modelsTried: [] });
    }
  }

  /** What was running when the object died can't go on: it is kept and settled as far as the journal knows it. */
  #closeInterrupted(): void {
    for (const id of this.#history.running()) {
      const events = this.#journal.events(id);
      const start = events.find(({ event }) => event.type === "start")?.event;
      this.#history.interrupt(id, textOf(events));
      this.#settleLost(id, start?.type === "start" ? start.model : "", textOf(events));
      this.#journal.drop(id);
    }
  }

  #settleLost(messageId: string, model: string, text: string): void {
    const lost = this.#underWay.take(messageId);
    if (!lost) return;
    const unsettled = settlementOfLost(lost, { model, text }, this.#deps.catalog, Date.now());
    this.ctx.waitUntil(settle(unsettled, this.#deps));
  }

  #keepOwner(): void {
    if (!this.ctx.storage.kv.get(ownerKey)) this.ctx.storage.kv.put(ownerKey, this.#owner);
  }

  #isOwner({ workspaceId, userId }: SessionOwner): boolean {
    return this.#owner?.workspaceId === workspaceId && this.#owner.userId === userId;
  }
}

function underWay({ messageId, question, askedAtMs, text }: Turn): StoredMessage {
  return { id: messageId, question, answer: text, status: "running", record: null, createdAtMs: askedAtMs };
}
