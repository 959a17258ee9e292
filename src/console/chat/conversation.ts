// The chat that is open: its turns, and what can be done with them.
import { computed, signal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { asProblem, type Problem } from "../api/problem.ts";
import { type Asked, ask, follow, type Place, stop } from "./answering.ts";
import { choices, ownKeyHeader, ownKeys, wishes } from "./choices.ts";
import { loadDay } from "./day.ts";
import type { AnswerEvent } from "./events.ts";
import { loadSessions } from "./sessions.ts";
import { tellTabs } from "./tabs.ts";
import { isUnderWay, newTurn, type Turn, told, turnOf } from "./turn.ts";

type Message = Schemas["Message"];

/** Null: a chat that hasn't begun */
export const sessionId = signal<string | null>(null);
export const turns = signal<readonly Turn[]>([]);
export const opening = signal<{ isOpening: boolean; problem: Problem | null }>({ isOpening: false, problem: null });
export const isAnswering = computed(() => turns.value.some(isUnderWay));

/** Ends what is being read here; the server goes on with it. */
let reading = new AbortController();

export function leave(): void {
  reading.abort();
  reading = new AbortController();
  sessionId.value = null;
  turns.value = [];
  opening.value = { isOpening: false, problem: null };
}

export async function open(id: string): Promise<void> {
  if (id === sessionId.value) return;
  leave();
  sessionId.value = id;
  opening.value = { isOpening: true, problem: null };
  const problem = await refresh().then(() => null, asProblem);
  if (sessionId.value === id) opening.value = { isOpening: false, problem };
}

/** What another tab or device did is seen here, too; what is being read here goes on. */
export async function refresh(): Promise<void> {
  const id = sessionId.value;
  if (id === null) return;
  const session = await ok(api.GET("/api/v1/chat/sessions/{id}", { params: { path: { id } } }));
  if (sessionId.value !== id) return;
  const known = new Map(turns.value.map((turn) => [turn.messageId, turn]));
  const kept = ({ id: messageId, status, withdrawn }: Message) => {
    const turn = known.get(messageId);
    return turn && !withdrawn && (isUnderWay(turn) || turn.state === status) ? turn : undefined;
  };
  const unsent = turns.value.filter(({ messageId }) => messageId === null);
  turns.value = [...session.messages.map((message) => kept(message) ?? turnOf(message)), ...unsent];
  for (const message of session.messages)
    if (message.status === "running" && !known.has(message.id)) readOn({ sessionId: id, messageId: message.id });
}

function readOn(place: Place): void {
  const { signal } = reading;
  const key = place.messageId;
  read(key, signal, follow(place, signal, { onConnection: (isConnected) => change(key, { isConnected }) }));
}

interface Asking {
  /** The turn whose place it takes, with all that came after it */
  replaces?: Turn;
  isFresh?: boolean;
}

/** What the server refuses takes nothing's place: the question stays, with why, behind what there was. */
export async function send(question: string, { replaces, isFresh = false }: Asking = {}): Promise<void> {
  const { signal } = reading;
  // What may have reached the server all the same is asked again under its own key, and counts once.
  const isUnsent = replaces?.messageId === null && replaces.question === question;
  const turn = newTurn(isUnsent ? replaces.key : crypto.randomUUID(), question);
  const before = turns.value;
  turns.value = [...(replaces ? before.slice(0, before.indexOf(replaces)) : before), turn];
  const asked: Asked = {
    body: {
      question,
      ...(sessionId.value ? { session_id: sessionId.value } : {}),
      ...(replaces?.messageId ? { replaces_message_id: replaces.messageId } : {}),
      ...wishes(choices.value),
    },
    idempotencyKey: turn.key,
    ownKeys: ownKeyHeader(ownKeys.value),
    isFresh: isFresh && !isUnsent,
    signal,
  };
  const events = ask(asked, {
    onAdmitted: (place) => {
      change(turn.key, { messageId: place.messageId });
      sessionId.value = place.sessionId;
      tellTabs({ what: "session", id: place.sessionId });
      loadSessions().catch(() => undefined);
    },
    onConnection: (isConnected) => change(turn.key, { isConnected }),
  });
  await read(turn.key, signal, events);
  const ended = turns.value.find(({ key }) => key === turn.key);
  const kept = before.filter((earlier) => earlier !== replaces || earlier.messageId !== null);
  if (ended && ended.messageId === null) turns.value = [...kept, ended];
}

async function read(key: string, signal: AbortSignal, events: AsyncGenerator<AnswerEvent>): Promise<void> {
  try {
    for await (const event of events) changeBy(key, (turn) => told(turn, event));
    // It ended while nobody looked, and the session knows how.
    if (turns.value.some((turn) => turn.key === key && isUnderWay(turn))) await settleBySession(key);
  } catch (error) {
    if (signal.aborted) return;
    change(key, { state: "failed", problem: asProblem(error) });
  }
  const id = sessionId.value;
  if (id) tellTabs({ what: "session", id });
  loadDay();
}

async function settleBySession(key: string): Promise<void> {
  change(key, { state: "interrupted" });
  await refresh();
}

/** What was said stays. A question that the server hasn't taken yet is taken back. */
export async function stopAnswer(): Promise<void> {
  const turn = turns.value.find(isUnderWay);
  const id = sessionId.value;
  if (!turn) return;
  if (turn.messageId && id) await stop({ sessionId: id, messageId: turn.messageId }).catch(() => undefined);
  else {
    reading.abort();
    reading = new AbortController();
    change(turn.key, { state: "cancelled" });
  }
}

const change = (key: string, changes: Partial<Turn>): void => changeBy(key, (turn) => ({ ...turn, ...changes }));

function changeBy(key: string, next: (turn: Turn) => Turn): void {
  turns.value = turns.value.map((turn) => (turn.key === key ? next(turn) : turn));
}
