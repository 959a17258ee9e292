// The soak's people ask: in sessions and without, in streams and at once; some leave in the middle, some stop the answer.
import { z } from "zod";
import { call } from "../api.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { hearChunks, hearEvents } from "./hear.ts";
import type { Asked, Happening, Journal } from "./journal.ts";
import { type Person, topicOf } from "./people.ts";

export type Manner = "to the end" | "leaves" | "stops";

const answerSchema = z.object({ session_id: z.string(), message_id: z.string(), answer: z.string() });
const completionSchema = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })) });
/** Pieces of text after which somebody has had enough */
const enough = 3;
const stopMs = 10_000;

export const questionText = (question: number): string =>
  `Which number does the ${topicOf(question)} have in the house? #q${question}`;

export function askStream(
  journal: Journal,
  person: Person,
  question: number,
  sessionId: string | undefined,
  manner: Manner,
): Promise<Happening> {
  const asked = askedOf(question, manner === "stops");
  return attempt(
    journal,
    person,
    `chat, stream${manner === "to the end" ? "" : `, ${manner}`}`,
    asked,
    async (trying) => {
      const body = { question: questionText(question), session_id: sessionId, stream: true };
      const response = await trying.post("/api/v1/chat", body);
      if (!response) return;
      asked.sessionId = response.headers.get("X-Session-Id");
      asked.messageId = response.headers.get("X-Message-Id");
      await hearEvents(trying, response, asked, hasHadEnough(trying, asked, manner));
    },
  );
}

export function askJson(journal: Journal, person: Person, question: number): Promise<Happening> {
  const asked = askedOf(question);
  return attempt(journal, person, "chat, JSON", asked, async (trying) => {
    const response = await trying.post("/api/v1/chat", { question: questionText(question), stream: false });
    if (!response) return;
    const answer = answerSchema.parse(await response.json());
    Object.assign(asked, { sessionId: answer.session_id, messageId: answer.message_id, text: answer.answer });
    asked.terminal = "done";
  });
}

export function askOpenAi(
  journal: Journal,
  person: Person,
  question: number,
  manner: "at once" | "to the end" | "leaves",
): Promise<Happening> {
  const asked = askedOf(question, manner === "leaves");
  return attempt(journal, person, `OpenAI, ${manner}`, asked, async (trying) => {
    const messages = [{ role: "user", content: questionText(question) }];
    const stream = manner !== "at once";
    const response = await trying.post("/v1/chat/completions", { model: "hearth", messages, stream });
    if (!response) return;
    if (stream) return hearChunks(trying, response, asked, hasHadEnough(trying, asked, manner));
    asked.text = completionSchema.parse(await response.json()).choices[0]?.message.content ?? "";
    asked.terminal = "done";
  });
}

function askedOf(question: number, isGivenUp = false): Asked {
  const heard = { text: "", lastId: 0, firstTextAtMs: null, terminal: null };
  return { question, sessionId: null, messageId: null, ...heard, isGivenUp };
}

function hasHadEnough(trying: Attempt, asked: Asked, manner: Manner): () => Promise<void> {
  let pieces = 0;
  return async () => {
    pieces++;
    if (manner === "to the end" || pieces !== enough) return;
    if (manner === "leaves") trying.leave();
    else await stop(trying, asked);
  };
}

/** The stream tells how it went on. */
async function stop(trying: Attempt, { sessionId, messageId }: Asked): Promise<void> {
  const path = `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/cancel`;
  const signal = AbortSignal.timeout(stopMs);
  try {
    const response = await call(trying.person, path, { method: "POST", signal });
    await response.text();
  } catch {
    if (signal.aborted) trying.problem(`isn't stopped after ${stopMs / 1_000} s`);
  }
}
