// What is asked for in measurements: the same question at each surface, as the bytes that go over the socket.
import { z } from "zod";
import { callJson } from "../api.ts";
import type { Fact } from "./corpus.ts";
import type { Marks } from "./http-connection.ts";
import { postRequest } from "./http-request.ts";
import { at } from "./measure.ts";
import { markOf, type Shape, word } from "./shape.ts";
import type { Hearth, Server, Stand } from "./stand.ts";

export const surfaceNames = ["bare", "stateless", "knowledge", "session"] as const;
export type SurfaceName = (typeof surfaceNames)[number];

export interface Surface {
  name: SurfaceName;
  server: Server;
  /** All whose work belongs to a request */
  pids: readonly number[];
  request(shape: Shape, connection: number): string;
  marks(shape: Shape): Marks;
  /** What must be there before so many connections ask. */
  prepare?(connections: number): Promise<void>;
}

/** Sessions that are begun at the same time */
const atATime = 16;

export const openAiMarks = ({ isStream }: Shape): Marks => ({ first: word, last: isStream ? "data: [DONE]" : word });
const completions = "/v1/chat/completions";

export const plainQuestion = "Where does the lamp of the north pier stand, and who looks after it?";

export const completion = (model: string, token: string, question: string, shape: Shape): string =>
  postRequest(completions, token, {
    model,
    stream: shape.isStream,
    messages: [{ role: "user", content: `${question} ${markOf(shape)}` }],
  });

export function bareSurface({ bare, hearth }: Pick<Stand, "bare" | "hearth">): Surface {
  return {
    name: "bare",
    server: bare,
    pids: [bare.pid],
    // The same bytes as Hearth is sent.
    request: (shape) => completion("openai/bench", hearth.api.token, plainQuestion, shape),
    marks: openAiMarks,
  };
}

/** No session, no knowledge: token, admission, guard, books, metrics, log. */
export function relaySurface({ hearth }: Pick<Stand, "hearth">): Surface {
  return {
    name: "stateless",
    server: hearth,
    pids: pidsOf(hearth),
    request: (shape) => completion("openai/bench", hearth.api.token, plainQuestion, shape),
    marks: openAiMarks,
  };
}

/** Over the handbook; no two questions are the same, so that no cache answers. */
export function knowledgeSurface({ hearth }: Pick<Stand, "hearth">, asked: readonly Fact[]): Surface {
  let count = 0;
  return {
    name: "knowledge",
    server: hearth,
    pids: pidsOf(hearth),
    request: (shape) =>
      completion("hearth", hearth.api.token, `${at(asked, count * 7).question} Note ${++count}.`, shape),
    marks: openAiMarks,
  };
}

/**
 * Each connection in a session of its own, with memory and journal, in which something has been said before. All ask the same,
 * so that its passages are found once: what searching costs shows in the surface above.
 */
export function sessionSurface({ hearth }: Pick<Stand, "hearth">, asked: readonly Fact[]): Surface {
  const sessions: string[] = [];
  return {
    name: "session",
    server: hearth,
    pids: pidsOf(hearth),
    request: (shape, connection) =>
      postRequest("/api/v1/chat", hearth.api.token, {
        question: `${at(asked, 1).question} ${markOf(shape)}`,
        session_id: at(sessions, connection),
        stream: shape.isStream,
      }),
    marks: ({ isStream }) => ({ first: word, last: isStream ? "event: done" : word }),
    async prepare(connections) {
      while (sessions.length < connections) {
        const missing = Math.min(atATime, connections - sessions.length);
        const question = `${at(asked, 0).question} ${markOf({ chunks: 5, pauseMs: 0 })}`;
        sessions.push(...(await Promise.all(Array.from({ length: missing }, () => newSession(hearth, question)))));
      }
    },
  };
}

/** Begun by a question, whose answer comes from the cache when another session has asked it before. */
async function newSession({ api }: Hearth, question: string): Promise<string> {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ question, stream: false });
  const answer = await callJson(api, "/api/v1/chat", { method: "POST", headers, body });
  return z.object({ session_id: z.string() }).parse(answer).session_id;
}

const pidsOf = ({ pid, postgresPid }: Hearth): number[] => [pid, postgresPid];
