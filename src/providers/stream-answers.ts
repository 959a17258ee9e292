// What an answer under a 2xx is: a stream of events, an error in its place, or neither.
import { mediaTypeOf, parseObject, readText } from "./http-answers.ts";
import { ProviderFailure } from "./provider-failure.ts";

/** The body of an answer that is a stream of events. Throws ProviderFailure for every other answer. */
export async function eventStreamOf(response: Response, model: string): Promise<ReadableStream<Uint8Array>> {
  const mediaType = mediaTypeOf(response, model);
  if (mediaType === "text/event-stream" && response.body) return response.body;
  // JSON in place of a stream tells of an error, if of anything.
  if (mediaType === "application/json") parseAnswer(await readText(response, model), model);
  throw new ProviderFailure("garbage", model, { status: response.status });
}

/** The JSON object in `text`. Throws `garbage` for anything else, `error_in_stream` for an error under a 200. */
export function parseAnswer(text: string, model: string): object {
  const answer = parseObject(text, model);
  if (errorIn(answer)) throw new ProviderFailure("error_in_stream", model, { cause: answer });
  return answer;
}

/** Empty for anything but a string: what a server sends may be anything. */
export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Google may write an error into a list. */
export function errorIn(answer: object): unknown {
  const first: unknown = Array.isArray(answer) ? answer[0] : answer;
  return typeof first === "object" && first !== null && "error" in first ? first.error : undefined;
}
