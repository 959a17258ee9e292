// Which message in which session a question becomes.
import type { PersonActor } from "../identity/actor.ts";
import { derivedId, newId, sha256Hex } from "../platform/ids.ts";
import type { AskInput } from "./ask.ts";

export interface AskedIds {
  sessionId: string;
  messageId: string;
}

/** An idempotency key names its answer: asked again, it is the same message in the same session. */
export async function identify({ workspaceId, userId }: PersonActor, input: AskInput) {
  const { sessionId, replacesMessageId, idempotencyKey, question, filter, models, temperature, maxTokens } = input;
  // Only where it is there: the fingerprints of what was asked without it stay as they are.
  const replaced = replacesMessageId === undefined ? [] : [replacesMessageId];
  if (idempotencyKey === undefined)
    return { ids: { sessionId: sessionId ?? newId(), messageId: newId() }, key: undefined };
  const scope = [workspaceId, userId, idempotencyKey] as const;
  const [newSessionId, messageId, fingerprint, key] = await Promise.all([
    derivedId("session", ...scope),
    derivedId("message", ...scope),
    sha256Hex(JSON.stringify([question, sessionId, models, temperature, maxTokens, filter, ...replaced])),
    sha256Hex(scope.join("\u0000")),
  ]);
  const ids: AskedIds = { sessionId: sessionId ?? newSessionId, messageId };
  return { ids, key: { ...ids, key, fingerprint } };
}
