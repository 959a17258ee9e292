// What any provider's HTTP answer tells before its content is looked at, in our vocabulary of failures.
import { ProviderFailure, type ProviderFailureKind } from "./provider-failure.ts";
import { parseRetryAfterMs } from "./retry-after.ts";

/** A status that isn't 2xx. */
export function statusFailure(
  status: number,
  headers: Headers | undefined,
  model: string,
  cause?: unknown,
): ProviderFailure {
  const retryAfterMs = parseRetryAfterMs(headers?.get("retry-after"), Date.now());
  return new ProviderFailure(kindOfStatus(status), model, { cause, status, retryAfterMs });
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

/** The whole body. Throws `cut` for a lost connection. */
export async function readText(response: Response, model: string): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new ProviderFailure("cut", model, { cause });
  }
}

/** The JSON object or array in `text`. Throws `garbage` for anything else. */
export function parseObject(text: string, model: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new ProviderFailure("garbage", model, { cause });
  }
  if (typeof parsed !== "object" || parsed === null) throw new ProviderFailure("garbage", model);
  return parsed;
}

/** A count as a provider tells it; undefined where it isn't one. */
export function countOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
