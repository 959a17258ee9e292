// The Conversation object as other rooms see it. An object's name holds workspace and session, so that a foreign id
// finds an empty one.
import type { HistoryPair } from "../answer/prepared.ts";
import type { WireResponse } from "../answer/respond.ts";
import { Failure, notFound } from "../platform/failure.ts";
import type { Asked, Conversation, Question, SessionOwner } from "./conversation.object.ts";
import type { StoredMessage } from "./history.ts";
import type { Leader } from "./shared.ts";

export interface ConversationClient {
  /** Each throws `not_found` where this owner has no such session. */
  open(owner: SessionOwner, sessionId: string): Promise<HistoryPair[]>;
  read(owner: SessionOwner, sessionId: string): Promise<StoredMessage[]>;
  ask(question: Question): Promise<{ response: WireResponse; isTaken: boolean }>;
  /** Tells the leader's answer in the question's own session; undefined where there is none to tell. */
  join(question: Question, leader: Leader): Promise<{ response: WireResponse; isTaken: boolean } | undefined>;
  erase(owner: SessionOwner, sessionId: string): Promise<void>;
}

export function conversationClient(namespace: DurableObjectNamespace<Conversation>): ConversationClient {
  const objectOf = ({ workspaceId }: { workspaceId: string }, sessionId: string) =>
    namespace.getByName(`${workspaceId}:${sessionId}`);
  return {
    open: async (owner, sessionId) => found(await reached(objectOf(owner, sessionId).open(only(owner)))),
    read: async (owner, sessionId) => found(await reached(objectOf(owner, sessionId).read(only(owner)))),
    async ask(question) {
      return answered(await reached(objectOf(question.prepared, question.sessionId).ask(question)));
    },
    async join(question, leader) {
      const asked = await reached(objectOf(question.prepared, question.sessionId).join(question, leader));
      return asked ? answered(asked) : undefined;
    },
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
