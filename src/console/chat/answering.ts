// One answer from its first byte to its last event, over as many connections as it takes: a lost one is taken up where it broke.
import { api, call } from "../api/client.ts";
import { Problem, problemOf } from "../api/problem.ts";
import type { paths } from "../api/schema.d.ts";
import { type AnswerEvent, eventsOf, isLast } from "./events.ts";

export type QuestionBody = paths["/api/v1/chat"]["post"]["requestBody"]["content"]["application/json"];

export interface Asked {
  body: QuestionBody;
  /** Asked again with it after a connection was lost, the question still counts once. */
  idempotencyKey: string;
  /** `provider=key,…`: kept nowhere */
  ownKeys: string | null;
  /** Answered anew, whatever is kept */
  isFresh: boolean;
  signal: AbortSignal;
}

export interface Place {
  sessionId: string;
  messageId: string;
}

export interface Watch {
  /** The server has taken the question. */
  onAdmitted(place: Place): void;
  onConnection(isConnected: boolean): void;
}

const triesToAsk = 4;
const triesToResume = 40;
const longestPauseMs = 8_000;

export async function* ask(asked: Asked, watch: Watch): AsyncGenerator<AnswerEvent> {
  const response = await reached(() => post(asked), triesToAsk, asked.signal, watch);
  if (!response.ok) throw await problemOf(response);
  const place = {
    sessionId: response.headers.get("X-Session-Id") ?? "",
    messageId: response.headers.get("X-Message-Id") ?? "",
  };
  watch.onAdmitted(place);
  yield* follow(place, asked.signal, watch, response);
}

/** From the beginning, or what comes after what `first` tells. */
export async function* follow(
  place: Place,
  signal: AbortSignal,
  watch: Pick<Watch, "onConnection">,
  first?: Response,
): AsyncGenerator<AnswerEvent> {
  let lastId = "";
  let response = first ?? (await resume(place, lastId, signal, watch));
  while (response.status !== 204) {
    if (!response.ok) throw await problemOf(response);
    watch.onConnection(true);
    for await (const event of whatComes(response, signal)) {
      lastId = event.id;
      yield event;
      if (isLast(event)) return;
    }
    watch.onConnection(false);
    response = await resume(place, lastId, signal, watch);
  }
}

/** A connection that is lost ends, and no more. */
async function* whatComes(response: Response, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  try {
    yield* eventsOf(response);
  } catch (error) {
    if (signal.aborted) throw error;
  }
}

const resume = (
  { sessionId, messageId }: Place,
  lastId: string,
  signal: AbortSignal,
  watch: Pick<Watch, "onConnection">,
): Promise<Response> => {
  const path = `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/stream`;
  const headers = { Accept: "text/event-stream", ...(lastId ? { "Last-Event-ID": lastId } : {}) };
  return reached(() => call(new Request(path, { headers, signal })), triesToResume, signal, watch);
};

const post = ({ body, idempotencyKey, ownKeys, isFresh, signal }: Asked): Promise<Response> =>
  call(
    new Request("/api/v1/chat", {
      method: "POST",
      signal,
      headers: {
        "Content-Type": "application/json",
        Accept: "text/event-stream",
        "Idempotency-Key": idempotencyKey,
        ...(isFresh ? { "Cache-Control": "no-cache" } : {}),
        ...(ownKeys ? { "X-Provider-Key": ownKeys } : {}),
      },
      body: JSON.stringify({ ...body, stream: true }),
    }),
  );

/** Tried again while nobody answers: with pauses, and at once when the browser is online again. */
async function reached(
  calling: () => Promise<Response>,
  tries: number,
  signal: AbortSignal,
  watch: Pick<Watch, "onConnection">,
): Promise<Response> {
  for (let failed = 1; ; failed++) {
    try {
      const response = await calling();
      if (response.status < 502 || failed === tries) return response;
    } catch (error) {
      if (signal.aborted || !(error instanceof Problem) || failed === tries) throw error;
    }
    watch.onConnection(false);
    await pause(Math.min(longestPauseMs, 500 * 2 ** (failed - 1)));
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      removeEventListener("online", wake);
      resolve();
    };
    const timer = setTimeout(wake, durationMs);
    addEventListener("online", wake);
  });
}

/** The model stops, and every reader is told. */
export const stop = ({ sessionId, messageId }: Place) =>
  api.POST("/api/v1/chat/sessions/{id}/messages/{message_id}/cancel", {
    params: { path: { id: sessionId, message_id: messageId } },
  });
