// A question with its answer as it is shown, and what each event makes of it.
import type { Schemas } from "../api/client.ts";
import { type Problem, problemOfBody } from "../api/problem.ts";
import type { AnswerEvent, Citation, Usage } from "./events.ts";

type Message = Schemas["Message"];
type Answer = Schemas["Answer"];

export interface Turn {
  /** Of this page; the message's id where it has one from the beginning */
  key: string;
  /** Null: the server hasn't taken it, or not yet */
  messageId: string | null;
  question: string;
  text: string;
  citations: readonly Citation[];
  state: "asking" | "answering" | Message["status"];
  model: string | null;
  usage: Usage | null;
  isDegraded: boolean;
  modelsTried: Answer["models_tried"];
  finishReason: Answer["finish_reason"] | null;
  /** What it stood on was deleted since */
  isWithdrawn: boolean;
  problem: Problem | null;
  isConnected: boolean;
}

export const newTurn = (key: string, question: string): Turn => ({
  key,
  messageId: null,
  question,
  text: "",
  citations: [],
  state: "asking",
  model: null,
  usage: null,
  isDegraded: false,
  modelsTried: [],
  finishReason: null,
  isWithdrawn: false,
  problem: null,
  isConnected: true,
});

export const isUnderWay = ({ state }: Turn): boolean => state === "asking" || state === "answering";

/** Of one that is still under way the stream will tell the text. */
export const turnOf = (message: Message): Turn => ({
  ...newTurn(message.id, message.question),
  messageId: message.id,
  text: message.status === "running" ? "" : (message.answer ?? ""),
  citations: message.citations,
  state: message.status === "running" ? "answering" : message.status,
  model: message.model,
  usage: message.usage,
  isDegraded: message.degraded,
  isWithdrawn: message.withdrawn,
});

export function told(turn: Turn, event: AnswerEvent): Turn {
  switch (event.name) {
    case "start":
      return { ...turn, state: "answering", model: event.data.model };
    case "delta":
      return { ...turn, state: "answering", text: turn.text + event.data.text };
    case "citations":
      return { ...turn, citations: event.data };
    case "usage":
      return { ...turn, usage: event.data };
    case "done":
      return {
        ...turn,
        state: event.data.finish_reason === "cancelled" ? "cancelled" : "complete",
        finishReason: event.data.finish_reason,
        isDegraded: event.data.degraded,
        modelsTried: event.data.models_tried,
      };
    case "error":
      return {
        ...turn,
        state: event.data.error_code === "ERR_INTERRUPTED" ? "interrupted" : "failed",
        problem: problemOfBody(event.data),
      };
  }
}
