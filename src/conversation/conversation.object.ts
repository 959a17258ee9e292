// One object a session. An answer is generated in here, so that a client which leaves loses nothing; questions are
// answered in the order in which they came. Private to its owner, which is checked at every door.
import { DurableObject } from "cloudflare:workers";
import { textOf } from "../answer/events.ts";
import { type GenerateDeps, generate } from "../answer/generate.ts";
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import { type AnswerForm, respond, type WireResponse } from "../answer/respond.ts";
import { embeddingDimensions } from "../knowledge/knowledge.table.ts";
import { type Config, configOf } from "../platform/config.ts";
import { type Database, openDatabase } from "../platform/database.ts";
import type { FailureReason } from "../platform/failure.ts";
import { breakerClient } from "../providers/breaker/breaker.client.ts";
import { modelCatalog } from "../providers/catalog.ts";
import { errorFields } from "../telemetry/log.ts";
import { openTelemetry } from "../telemetry/telemetry.ts";
import { History, type StoredMessage } from "./history.ts";
import { Journal } from "./journal.ts";
import { replay } from "./replay.ts";
import { settle } from "./settle.ts";
import { Turn } from "./turn.ts";

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

/** One of the two is set. */
export interface Asked {
  response: WireResponse | null;
  refused: FailureReason | null;
}

const ownerKey = "owner";

export class Conversation extends DurableObject<Env> {
  readonly #config: Config;
  readonly #deps: GenerateDeps & { database: Database };
  readonly #history: History;
  readonly #journal: Journal;
  readonly #turns = new Map<string, Turn>();
  /** Known here from the first question on; kept with the first write. */
  #owner: SessionOwner | undefined;
  #last: Promise<void> = Promise.resolve();
  #erased = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = configOf(env);
    const telemetry = openTelemetry(this.#config);
    const database = openDatabase(this.#config, (event) => telemetry.logger.log("warn", "slow_database", event));
    this.#deps = {
      config: this.#config,
      telemetry,
      database,
      catalog: modelCatalog(this.#config, embeddingDimensions, env.AI),
      breakers: breakerClient(env.BREAKER, this.#config),
      waitUntil: (work) => ctx.waitUntil(work),
      nowMs: () => Date.now(),
    };
    this.#history = new History(ctx.storage.sql);
    this.#journal = new Journal(ctx.storage.sql, this.#config.journalFlushMs);
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
    const refused = this.#refusal(question);
    if (refused) return { refused, response: null };
    const { prepared, sessionId, form } = question;
    this.#owner ??= { workspaceId: prepared.workspaceId, userId: prepared.userId };
    const answered = this.#turns.has(prepared.messageId) ? undefined : this.#history.get(prepared.messageId);
    const follow = answered ? replay(answered, sessionId, prepared.trace.requestId) : this.#turnFor(question).follow;
    return { refused: null, response: await respond(follow, form, prepared.trace, this.#config) };
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

  #refusal({ prepared, mayCreate }: Question): FailureReason | undefined {
    if (this.#erased) return { tag: "not_found", what: "session" };
    if (this.#owner ? !this.#isOwner(prepared) : !mayCreate) return { tag: "not_found", what: "session" };
    if (this.#turns.size > this.#config.sessionQueueMax) return { tag: "queue_full", waiting: this.#turns.size };
    return undefined;
  }

  /** The same message asked twice is one answer with two readers. */
  #turnFor(question: Question): Turn {
    const { messageId } = question.prepared;
    const known = this.#turns.get(messageId);
    if (known) return known;
    const turn = new Turn(question.prepared);
    this.#turns.set(messageId, turn);
    // A turn that ends badly must not keep the next question from being answered.
    this.#last = this.#last
      .then(() => this.#run(turn, question))
      .catch((error: unknown) => this.#deps.telemetry.logger.log("error", "turn_lost", errorFields(error)));
    this.ctx.waitUntil(this.#last);
    return turn;
  }

  async #run(turn: Turn, { prepared, goneSourceIds }: Question): Promise<void> {
    const begin = () => {
      if (this.#erased) return;
      this.#keepOwner();
      this.#history.begin(prepared);
    };
    try {
      const gone = new Set(goneSourceIds);
      const pairs = this.#history
        .pairs(this.#config.historyPairs)
        .filter((pair) => !pair.groundIds.some((id) => gone.has(id)));
      // The terminal event waits until the answer is kept: who has read `done` finds it in the session.
      let terminal: (() => void) | undefined;
      const record = await generate(
        prepared,
        pairs,
        (event) => {
          const tell = () => this.#journal.add(prepared.messageId, turn.emit(event), begin);
          if (event.type === "done" || event.type === "error") terminal = tell;
          else tell();
        },
        turn.signal,
        this.#deps,
      );
      if (!this.#erased) {
        begin();
        this.#history.finish(prepared, record);
      }
      terminal?.();
      this.#journal.drop(prepared.messageId);
      if (!this.#erased) this.ctx.waitUntil(settle(prepared, record, this.#deps));
    } catch (error) {
      this.#abandon(turn, begin, error);
    } finally {
      this.#turns.delete(turn.messageId);
    }
  }

  /** A fault of ours: what there is of the answer is kept, and its readers are told the end whatever else fails. */
  #abandon(turn: Turn, begin: () => void, error: unknown): void {
    this.#deps.telemetry.logger.log("error", "turn_failed", { message_id: turn.messageId, ...errorFields(error) });
    try {
      begin();
      if (!this.#erased) this.#history.interrupt(turn.messageId, turn.text);
      this.#journal.drop(turn.messageId);
    } finally {
      const partial = turn.text !== "";
      if (!turn.isEnded) turn.emit({ type: "error", reason: { tag: "internal" }, partial, modelsTried: [] });
    }
  }

  /** What was running when the object died can't go on: it is kept as far as the journal knows it. */
  #closeInterrupted(): void {
    for (const id of this.#history.running()) {
      this.#history.interrupt(id, textOf(this.#journal.events(id)));
      this.#journal.drop(id);
    }
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
