// Requests to Google's Gemini API.

import { statusFailure } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { errorIn } from "../stream-answers.ts";

export interface Endpoint {
  apiKey: string;
  /** Without the version, e.g. `https://generativelanguage.googleapis.com` */
  baseUrl: string;
}

interface Call {
  /** As Google calls it */
  model: string;
  task: "streamGenerateContent?alt=sse" | "batchEmbedContents";
  body: object;
  /** `google/<name>` */
  id: string;
  signal: AbortSignal;
  headers?: Readonly<Record<string, string>>;
}

// Google's SDK gives us its types and no more. It has no way to a response: it calls the global `fetch` itself, which would carry
// the key along a redirect; it forgets Retry-After; and its parser takes an error in the stream, or the stream's early end, for an
// answer.
/** The response of a request that succeeded, its body unread. Throws ProviderFailure. */
export async function responseTo({ apiKey, baseUrl }: Endpoint, { model, task, body, id, signal, headers = {} }: Call) {
  const url = `${baseUrl.replace(/\/$/, "")}/v1beta/models/${encodeURIComponent(model)}:${task}`;
  const response = await fetch(url, {
    method: "POST",
    headers: headersOf(apiKey, id, headers),
    body: JSON.stringify(body),
    redirect: "manual",
    signal,
  }).catch((cause: unknown) => {
    throw new ProviderFailure("unreachable", id, { cause });
  });
  if (!response.ok) throw await failureOf(response, id);
  return response;
}

function headersOf(apiKey: string, model: string, more: Readonly<Record<string, string>>): Headers {
  try {
    return new Headers({ ...more, "content-type": "application/json", "x-goog-api-key": apiKey });
  } catch (cause) {
    throw new ProviderFailure("bad_request", model, { cause });
  }
}

async function failureOf(response: Response, model: string): Promise<ProviderFailure> {
  const { status } = response;
  // A status says enough where its body is lost.
  const text = await response.text().catch(() => "");
  const details = detailsOf(text);
  if (status === 400 && details.some(({ reason }) => reason === "API_KEY_INVALID"))
    return new ProviderFailure("authentication", model, { status, cause: text });
  const headers = new Headers(response.headers);
  const retryDelay = details.map((detail) => detail.retryDelay).find((delay) => typeof delay === "string");
  if (retryDelay && !headers.has("retry-after")) headers.set("retry-after", retryDelay.replace(/s$/, ""));
  return statusFailure(status, headers, model, text);
}

/** Of `google.rpc.ErrorInfo` and `google.rpc.RetryInfo` */
interface WireDetail {
  reason?: unknown;
  /** Seconds, e.g. `7s` or `0.5s` */
  retryDelay?: unknown;
}

function detailsOf(text: string): WireDetail[] {
  try {
    const error: unknown = errorIn(JSON.parse(text));
    const details: unknown = Reflect.get(Object(error), "details");
    return Array.isArray(details) ? details.filter((detail) => typeof detail === "object" && detail !== null) : [];
  } catch {
    return [];
  }
}
