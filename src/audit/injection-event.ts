// A blocked or flagged injection as an event of the record: what it was taken for, never its text.
import type { SecurityEvent } from "./security-event.ts";

export interface SeenInjection {
  /** `question`, `passage` … */
  where: string;
  score: number;
  /** What its findings try, each once */
  families: readonly string[];
  /** Who asked */
  userId: string;
  /** The source that the passage is of, or the message that the question is */
  entity: { kind: "message" | "source"; id: string };
}

export function injectionEvent(
  outcome: "blocked" | "flagged",
  { where, score, families, userId, entity }: SeenInjection,
  requestId: string,
): SecurityEvent {
  const details = { where, score, families: [...new Set(families)], user_id: userId };
  return { action: `injection.${outcome}`, entityKind: entity.kind, entityId: entity.id, details, requestId };
}
