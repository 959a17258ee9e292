// What the OpenAI SDK throws, and what an OpenAI-compatible server says under a 200, as ProviderFailure.
import { APIError } from "openai";
import { parseObject, statusFailure } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";

/** `thrown` by a request of the SDK, before its response could be read. */
export function requestFailure(thrown: unknown, model: string): ProviderFailure {
  // Nothing else is thrown but for a request that can't be made, such as a key that fits no header.
  if (!(thrown instanceof APIError)) return new ProviderFailure("bad_request", model, { cause: thrown });
  const status: unknown = thrown.status;
  if (typeof status !== "number") return new ProviderFailure("unreachable", model, { cause: thrown });
  return statusFailure(status, thrown.headers, model, thrown);
}

/** The JSON object or array in `text`. Throws `garbage` for anything else, `error_in_stream` for an error under a 200. */
export function parseAnswer(text: string, model: string): object {
  const answer = parseObject(text, model);
  const isError = ("error" in answer && Boolean(answer.error)) || ("object" in answer && answer.object === "error");
  if (isError) throw new ProviderFailure("error_in_stream", model, { cause: answer });
  return answer;
}
