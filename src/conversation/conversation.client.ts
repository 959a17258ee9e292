// The Conversation object as other rooms see it. An object's name holds workspace and session, so that a foreign id
// finds an empty one.
import type { HistoryPair } from "../answer/prepared.ts";
import type { WireResponse } from "../answer/respond.ts";
import { Failure, notFound } from "../platform/failure.ts";
import type { Conversation } from "./conversation.object.ts";
import type { Asked, Question, Resumption, SessionOwner } from "./crossing.ts";
import type { StoredMessage } from "./history.ts";
import type { SessionFacts } from "./messages.ts";
import type { Replacement } from "./replacing.ts";
import type { Leader } from "./shared.ts";
import type { SocketHolder } from "./socket-guard.ts";
import { upgraded, upgradeFor } from "./upgrade.ts";

export interface ConversationClient {
  create(owner: SessionOwner, sessionId: string): Promise<void>;
  /** These and all below throw `not_found` where this owner has no such session. */
  open(owner: SessionOwner, sessionId: string, replacement?: Replacement): Promise<HistoryPair[]>;
  read(owner: SessionOwner, sessionId: string): Promise<StoredMessage[]>;
  /** In their order, after the message of this id where one is named */
  page(
    owner: SessionOwner,
    sessionId: string,
    place: { limit: number; afterId: string | undefined },
  ): Promise<StoredMessage[]>;
  describe(owner: SessionOwner, sessionId: string): Promise<SessionFacts>;
  /** As `describe`, and the session isn't idle. */
  touch(owner: SessionOwner, sessionId: string): Promise<SessionFacts>;
  ask(question: Question): Promise<{ response: WireResponse; isTaken: boolean }>;
  /** Tells the leader's answer in the question's own session; undefined where there is none to tell. */
  join(question: Question, leader: Leader): Promise<{ response: WireResponse; isTaken: boolean } | undefined>;
  erase(owner: SessionOwner, sessionId: string): Promise<void>;
  /** Erases what these messages say; false where this owner has no such session. */
  withdraw(owner: SessionOwner, sessionId: string, messageIds: readonly string[]): Promise<boolean>;
  /** False where it has messages, and stays; undefined where it isn't there. */
  eraseEmpty(owner: SessionOwner, sessionId: string): Promise<boolean | undefined>;
  /** Forgets what was said. */
  reset(owner: SessionOwner, sessionId: string): Promise<void>;
  /** Null: the reader has all that there is. */
  resume(owner: SessionOwner, resumption: Resumption): Promise<WireResponse | null>;
  /** False where the answer had ended already. */
  cancel(owner: SessionOwner, sessionId: string, messageId: string): Promise<boolean>;
  /** The response of the upgrade, with its WebSocket. */
  connect(holder: SocketHolder, sessionId: string, request: Request): Promise<Response>;
}

export function conversationClient(namespace: DurableObjectNamespace<Conversation>): ConversationClient {
  const objectOf = ({ workspaceId }: { workspaceId: string }, sessionId: string) =>
    namespace.getByName(`${workspaceId}:${sessionId}`);
  return {
    async open(owner, sessionId, replacement) {
      const { history, refused } = await reached(objectOf(owner, sessionId).open(only(owner), replacement));
      if (refused) throw new Failure(refused);
      return history;
    },
    read: async (owner, sessionId) => found(await reached(objectOf(owner, sessionId).read(only(owner)))),
    page: async (owner, sessionId, place) => found(await reached(objectOf(owner, sessionId).page(only(owner), place))),
    describe: async (owner, sessionId) => found(await reached(objectOf(owner, sessionId).describe(only(owner), false))),
    touch: async (owner, sessionId) => found(await reached(objectOf(owner, sessionId).describe(only(owner), true))),
    async ask(question) {
      return answered(await reached(objectOf(question.prepared, question.sessionId).ask(question)));
    },
    async join(question, leader) {
      const asked = await reached(objectOf(question.prepared, question.sessionId).join(question, leader));
      return asked ? answered(asked) : undefined;
    },
    async create(owner, sessionId) {
      if (!(await reached(objectOf(owner, sessionId).create(only(owner))))) throw notFound("session");
    },
    async reset(owner, sessionId) {
      if (!(await reached(objectOf(owner, sessionId).reset(only(owner))))) throw notFound("session");
    },
    async resume(owner, resumption) {
      const resumed = await reached(objectOf(owner, resumption.sessionId).resume(only(owner), resumption));
      if (!resumed.found) throw notFound("message");
      return resumed.response;
    },
    async cancel(owner, sessionId, messageId) {
      const isCancelled = await reached(objectOf(owner, sessionId).cancel(only(owner), messageId));
      if (isCancelled === null) throw notFound("message");
      return isCancelled;
    },
    async connect(holder, sessionId, request) {
      const response = await reached(objectOf(holder, sessionId).fetch(upgradeFor(holder, request)));
      if (response.status === 404) throw notFound("session");
      if (!response.webSocket) throw new Failure({ tag: "conflict", problem: "too many sockets in this session" });
      return upgraded(response.webSocket);
    },
    withdraw: async (owner, sessionId, messageIds) =>
      reached(objectOf(owner, sessionId).withdraw(only(owner), messageIds)),
    eraseEmpty: async (owner, sessionId) =>
      (await reached(objectOf(owner, sessionId).eraseEmpty(only(owner)))) ?? undefined,
    async erase(owner, sessionId) {
      if (!(await reached(objectOf(owner, sessionId).erase(only(owner))))) throw notFound("session");
    },
  };
}

function answered({ response, refused, isTaken }: Asked): { response: WireResponse; isTaken: boolean } {
  if (!response) throw new Failure(refused ?? { tag: "internal" });
  return { response, isTaken };
}

/** An actor carries more than may cross to an object (its permissions are a Set of this isolate). */
const only = ({ workspaceId, userId }: SessionOwner): SessionOwner => ({ workspaceId, userId });

function found<T>(value: T | null): T {
  if (value === null) throw notFound("session");
  return value;
}

async function reached<T>(call: PromiseLike<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw new Failure({ tag: "dependency_unavailable", dependency: "conversation" }, { cause: error });
  }
}
