// Maps what the OpenAI SDK throws, and what an OpenAI-compatible server says under a 200, to ProviderFailure.
import { APIError } from "openai";
import { ProviderFailure, type ProviderFailureKind } from "../provider-failure.ts";
import { parseRetryAfterMs } from "../retry-after.ts";

/** `thrown` by a request of the SDK, before its response could be read. */
export function requestFailure(thrown: unknown, model: string, nowMs: number): ProviderFailure {
  // Nothing else is thrown but for a request that can't be made, such as a key that fits no header.
  if (!(thrown instanceof APIError)) return new ProviderFailure("bad_request", model, { cause: thrown });
  const status: unknown = thrown.status;
  if (typeof status !== "number") return new ProviderFailure("unreachable", model, { cause: thrown });
  const retryAfterMs = parseRetryAfterMs(thrown.headers?.get("retry-after"), nowMs);
  return new ProviderFailure(kindOfStatus(status), model, { cause: thrown, status, retryAfterMs });
}

function kindOfStatus(status: number): ProviderFailureKind {
  if (status >= 500) return "server_error";
  // Redirects aren't followed: an API doesn't redirect, the login page of a tunnel in front of it does.
  if (status < 400 || status === 401 || status === 403) return "authentication";
  if (status === 404) return "model_not_found";
  return status === 429 ? "rate_limited" : "bad_request";
}

/** The answer's media type in lower case. Throws `authentication` for a page: that is a login in front of the API. */
export function mediaTypeOf(response: Response, model: string): string {
  const mediaType = (response.headers.get("content-type") ?? "").split(";", 1).join("").trim().toLowerCase();
  if (mediaType === "text/html") throw new ProviderFailure("authentication", model, { status: response.status });
  return mediaType;
}

/** The JSON object or array in `text`. Throws `garbage` for anything else, `error_in_stream` for an error under a 200. */
export function parseAnswer(text: string, model: string): object {
  const answer = parseJson(text, model);
  if (typeof answer !== "object" || answer === null) throw new ProviderFailure("garbage", model);
  const isError = ("error" in answer && Boolean(answer.error)) || ("object" in answer && answer.object === "error");
  if (isError) throw new ProviderFailure("error_in_stream", model, { cause: answer });
  return answer;
}

function parseJson(text: string, model: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProviderFailure("garbage", model, { cause });
  }
}
