// What an answer of Ollama's under a 2xx is: a stream of lines, one object, or an error in place of either.

import { mediaTypeOf, readText } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer } from "../stream-answers.ts";

/** The body of an answer that is a stream. Throws ProviderFailure for every other answer. */
export async function lineStreamOf(response: Response, id: string): Promise<ReadableStream<Uint8Array>> {
  const mediaType = mediaTypeOf(response, id);
  if (mediaType === "application/x-ndjson" && response.body) return response.body;
  // JSON in place of a stream tells of an error, if of anything.
  if (mediaType === "application/json") parseAnswer(await readText(response, id), id);
  throw new ProviderFailure("garbage", id, { status: response.status });
}

/** The object that is the whole answer. Throws ProviderFailure. */
export async function objectOf(response: Response, id: string): Promise<object> {
  mediaTypeOf(response, id);
  return parseAnswer(await readText(response, id), id);
}
