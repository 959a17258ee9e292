// A session's messages as they are read: those that are kept, and those under way, of which the object knows more than its
// storage does.
import type { History, StoredMessage } from "./history.ts";
import type { Activity } from "./lifecycle.ts";
import type { Turn } from "./turn.ts";

type Running = ReadonlyMap<string, Turn>;

/** In their order, those under way last. */
export function allMessages(history: History, running: Running): StoredMessage[] {
  return [...history.all().filter(({ id }) => !running.has(id)), ...[...running.values()].map(underWay)];
}

/** After the message of this id where one is named; where it is gone, so is what followed it. */
export function messagesAfter(
  history: History,
  running: Running,
  { limit, afterId }: { limit: number; afterId: string | undefined },
): StoredMessage[] {
  const unwritten = [...running.values()].filter(({ messageId }) => !history.get(messageId));
  const place = unwritten.findIndex(({ messageId }) => messageId === afterId);
  if (afterId !== undefined && place < 0 && !history.get(afterId)) return [];
  const written = place < 0 ? history.page(limit, afterId) : [];
  const told = written.map((message) => {
    const turn = running.get(message.id);
    return turn ? underWay(turn) : message;
  });
  return [...told, ...unwritten.slice(place + 1).map(underWay)].slice(0, limit);
}

/** What the object knows of its session; the rest stands in the session's row. */
export interface SessionFacts {
  /** Null where nothing was asked yet */
  firstQuestion: string | null;
  createdAtMs: number;
  lastActiveAtMs: number;
}

export function sessionFacts(history: History, running: Running, activity: Activity | undefined): SessionFacts {
  const [first] = messagesAfter(history, running, { limit: 1, afterId: undefined });
  const { createdAtMs = first?.createdAtMs ?? 0, lastActiveAtMs = createdAtMs } = activity ?? {};
  return { firstQuestion: first?.question ?? null, createdAtMs, lastActiveAtMs };
}

function underWay({ messageId, question, askedAtMs, text, pieces }: Turn): StoredMessage {
  return {
    id: messageId,
    question,
    answer: text,
    status: "running",
    pieces: pieces.map((piece) => piece.length),
    record: null,
    createdAtMs: askedAtMs,
  };
}
