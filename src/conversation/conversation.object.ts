// One object a session. An answer is generated in here, so that a client which leaves loses nothing; questions are
// answered in the order in which they came. Private to its owner, which is checked at every door.
import { DurableObject } from "cloudflare:workers";
import { keepable } from "../answer/kept-answer.ts";
import { respond } from "../answer/respond.ts";
import { Waiting } from "../limits/waiting.ts";
import { type Config, settingsOf } from "../platform/config.ts";
import type { FailureReason } from "../platform/failure.ts";
import { workspaceClient } from "../workspace/workspace.client.ts";
import { ageSession } from "./age-session.ts";
import { arrangeAlarm } from "./alarm.ts";
import { type ConversationDeps, openDeps } from "./conversation-deps.ts";
import type { Asked, Opened, Question, Resumed, Resumption, SessionOwner } from "./crossing.ts";
import { History, type StoredMessage } from "./history.ts";
import { Journal } from "./journal.ts";
import { Lifecycle } from "./lifecycle.ts";
import { allMessages, messagesAfter, type SessionFacts, sessionFacts } from "./messages.ts";
import { type Replacement, replacementProblem } from "./replacing.ts";
import { replay } from "./replay.ts";
import { resumeEnded, resumeRunning } from "./resume.ts";
import { type Leader, openShared, type SharedLines, shareAnswer, sharedEnd } from "./shared.ts";
import { endClose, SocketGuard } from "./socket-guard.ts";
import { acceptSocket, hearSocket, tellSockets } from "./sockets.ts";
import { TurnRunner } from "./turn-runner.ts";
import { UnderWayBook } from "./under-way.ts";

const ownerKey = "owner";
const appearanceMs = 1_000;

export class Conversation extends DurableObject<Env> {
  readonly #config: Config;
  readonly #history: History;
  readonly #journal: Journal;
  readonly #underWay: UnderWayBook;
  readonly #lifecycle: Lifecycle;
  readonly #deps: ConversationDeps;
  readonly #runner: TurnRunner;
  readonly #guard: SocketGuard;
  readonly #newcomers = new Waiting();
  /** Known here from the first question on; kept with the first write. */
  #owner: SessionOwner | undefined;
  #erased = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = settingsOf(env);
    this.#history = new History(ctx.storage.sql);
    this.#journal = new Journal(ctx.storage.sql, this.#config.journalFlushMs);
    this.#underWay = new UnderWayBook(ctx.storage, () => this.#arrangeAlarm());
    this.#lifecycle = new Lifecycle(ctx.storage, this.#config);
    this.#owner = ctx.storage.kv.get<SessionOwner>(ownerKey);
    this.#deps = openDeps(env, (work) => ctx.waitUntil(work));
    this.#guard = new SocketGuard({ limits: this.#deps.limits, workspaces: workspaceClient(env.WORKSPACE) });
    const store = {
      history: this.#history,
      journal: this.#journal,
      underWay: this.#underWay,
      keepOwner: () => this.#keepOwner(),
      broadcast: tellSockets(ctx, this.#guard),
    };
    this.#runner = new TurnRunner(store, this.#deps);
    this.#runner.closeInterrupted();
    this.#runner.settleOwed();
  }

  /** An empty session. False where somebody else has it. */
  create(owner: SessionOwner): boolean {
    this.#owner ??= owner;
    return this.#isOwner(owner) && this.#keepOwner();
  }

  /** The history that a next question builds on: what it is to replace is no part of it. No side effect. */
  open(owner: SessionOwner, replacement: Replacement | undefined): Opened {
    if (!this.#isOwner(owner)) return { history: [], refused: { tag: "not_found", what: "session" } };
    const history = this.#history.pairs(this.#config.historyPairs, replacement?.replacesId);
    return { history, refused: this.#problemOf(replacement) ?? null };
  }

  read(owner: SessionOwner): StoredMessage[] | null {
    return this.#isOwner(owner) ? allMessages(this.#history, this.#runner.running) : null;
  }

  page(owner: SessionOwner, place: { limit: number; afterId: string | undefined }): StoredMessage[] | null {
    return this.#isOwner(owner) ? messagesAfter(this.#history, this.#runner.running, place) : null;
  }

  /** `isActivity`: what is asked for is something done in the session, it isn't idle. */
  describe(owner: SessionOwner, isActivity: boolean): SessionFacts | null {
    if (!this.#isOwner(owner)) return null;
    if (isActivity) this.#keepOwner();
    return sessionFacts(this.#history, this.#runner.running, this.#lifecycle.activity);
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
    const turn = this.#runner.running.get(messageId);
    if (turn) return shareAnswer(turn.follow, () => sharedEnd(this.#history.get(messageId)));
    const message = this.#history.get(messageId);
    const isGood = message?.record && keepable({ ...message.record, text: message.answer });
    return isGood ? shareAnswer(replay(message, "", ""), () => sharedEnd(message)) : null;
  }

  /** For a reader that comes back. A response of null: there is nothing that it doesn't have. */
  async resume(owner: SessionOwner, resumption: Resumption): Promise<Resumed> {
    const { sessionId, messageId, afterSeq, form, trace } = resumption;
    const { running } = this.#runner;
    const turn = messageId === null ? [...running.values()].at(-1) : running.get(messageId);
    const message = messageId === null ? undefined : this.#history.get(messageId);
    const isThere = messageId === null || turn !== undefined || message !== undefined;
    if (!this.#isOwner(owner) || !isThere) return { found: false, response: null };
    const ended = message && resumeEnded(message, sessionId, trace.requestId, afterSeq);
    const follow = turn ? resumeRunning(turn, afterSeq) : ended;
    return { found: true, response: follow ? await respond(follow, form, trace, this.#config) : null };
  }

  /** Null: no such message; false: it had ended already. */
  cancel(owner: SessionOwner, messageId: string): boolean | null {
    const turn = this.#runner.running.get(messageId);
    if (!this.#isOwner(owner) || !(turn ?? this.#history.get(messageId))) return null;
    turn?.cancel();
    return turn !== undefined;
  }

  /** Forgets what was said; the session stays. False where there is none. */
  async reset(owner: SessionOwner): Promise<boolean> {
    if (!this.#isOwner(owner)) return false;
    await this.#runner.stop();
    this.#history.clear();
    return this.#keepOwner();
  }

  /** Erases what these messages say. False where this owner has no such session. */
  withdraw(owner: SessionOwner, messageIds: readonly string[]): boolean {
    if (!this.#isOwner(owner)) return false;
    this.#history.withdraw(messageIds);
    return true;
  }

  /** False where there was nothing to erase. */
  async erase(owner: SessionOwner): Promise<boolean> {
    if (!this.#isOwner(owner)) return false;
    await this.#erase();
    return true;
  }

  /** Null: there is no such session; false: it has messages, and stays. */
  async eraseEmpty(owner: SessionOwner): Promise<boolean | null> {
    if (!this.#isOwner(owner)) return null;
    const isEmpty = messagesAfter(this.#history, this.#runner.running, { limit: 1, afterId: undefined }).length === 0;
    if (isEmpty) await this.#erase();
    return isEmpty;
  }

  async #erase(): Promise<void> {
    this.#erased = true;
    await this.#runner.stop();
    this.#journal.forget();
    await this.ctx.storage.deleteAll();
    await this.ctx.storage.deleteAlarm();
    this.#history.forget();
    this.#underWay.forgetAll();
    for (const socket of this.ctx.getWebSockets()) socket.close(1000, "The session was deleted");
    this.#owner = undefined;
    this.#erased = false;
  }

  /** The upgrade of a WebSocket: RPC can't carry one. The Worker has checked who asks, and tells it in a header of its own. */
  override async fetch(request: Request): Promise<Response> {
    return acceptSocket(request, this.ctx, (owner) => this.#isOwner(owner));
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const act = hearSocket(socket, message, this.#runner.running, (id) => this.#history.get(id));
    this.#guard.run(socket, act);
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    endClose(socket, code);
  }

  /** While an answer isn't in the books: a death was noticed, the constructor has settled what was lost. Else the session is idle. */
  override async alarm(): Promise<void> {
    if (this.#runner.running.size > 0 || this.#underWay.dueAtMs !== undefined) return this.#underWay.watch();
    const sessionId = this.ctx.id.name?.split(":")[1];
    const session = sessionId && this.#owner ? { ...this.#owner, sessionId } : undefined;
    if (session) await ageSession(session, this.#lifecycle, () => this.#erase(), this.#deps);
    this.#arrangeAlarm();
  }

  async #ask(question: Question, shared: SharedLines | undefined): Promise<Asked> {
    const { prepared, sessionId, mayCreate, replacesMessageId, goneSourceIds, form, ownKeys } = question;
    const { messageId } = prepared;
    const replacement = replacesMessageId === undefined ? undefined : { replacesId: replacesMessageId, messageId };
    const refused = this.#refusal(prepared, mayCreate) ?? this.#problemOf(replacement);
    if (refused) return { refused, response: null, isTaken: false };
    this.#owner ??= { workspaceId: prepared.workspaceId, userId: prepared.userId };
    const running = this.#runner.running.get(messageId);
    const answered = running ? undefined : this.#history.get(messageId);
    const begin = () => {
      const turn = this.#runner.begin({ prepared, goneSourceIds, replacesMessageId, shared, ownKeys });
      this.#newcomers.wake();
      return turn;
    };
    const follow = answered ? replay(answered, sessionId, prepared.trace.requestId) : (running ?? begin()).follow;
    const response = await respond(follow, form, prepared.trace, this.#config);
    return { refused: null, response, isTaken: !running && !answered };
  }

  #refusal(asker: SessionOwner, mayCreate: boolean): FailureReason | undefined {
    if (this.#erased) return { tag: "not_found", what: "session" };
    if (this.#owner ? !this.#isOwner(asker) : !mayCreate) return { tag: "not_found", what: "session" };
    const waiting = this.#runner.running.size;
    return waiting > this.#config.sessionQueueMax ? { tag: "queue_full", waiting } : undefined;
  }

  #problemOf(replacement: Replacement | undefined): FailureReason | undefined {
    return replacement && replacementProblem(replacement, this.#history, this.#runner.running);
  }

  /** A question that is on its way here may be overtaken by who wants to hear its answer. */
  async #appearance(messageId: string): Promise<void> {
    const deadlineMs = Date.now() + appearanceMs;
    while (!this.#runner.running.has(messageId) && !this.#history.get(messageId) && Date.now() < deadlineMs) {
      await this.#newcomers.next(deadlineMs - Date.now());
    }
  }

  #keepOwner(): boolean {
    if (this.#erased || !this.#owner) return false;
    if (!this.ctx.storage.kv.get(ownerKey)) this.ctx.storage.kv.put(ownerKey, this.#owner);
    this.#lifecycle.touch(Date.now());
    this.#arrangeAlarm();
    return true;
  }

  #arrangeAlarm(): void {
    arrangeAlarm(this.ctx.storage, [this.#underWay.dueAtMs, this.#lifecycle.dueAtMs]);
  }

  #isOwner({ workspaceId, userId }: SessionOwner): boolean {
    return this.#owner?.workspaceId === workspaceId && this.#owner.userId === userId;
  }
}
