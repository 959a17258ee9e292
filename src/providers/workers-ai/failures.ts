// What Workers AI says when a run fails, as ProviderFailure.
import { parseObject, statusFailure } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";

/** developers.cloudflare.com/workers-ai/platform/errors, as what each code means rather than as it is sent. */
const statusOfCode: Readonly<Record<string, number>> = {
  3003: 400,
  3006: 413,
  3039: 400,
  5004: 400,
  5005: 400,
  5019: 400,
  10000: 401,
  3023: 403,
  3041: 403,
  5016: 403,
  5018: 403,
  // Sent as 400.
  5007: 404,
  3042: 404,
  3036: 429,
  3040: 429,
  // Sent as 408, though it wasn't the client that was slow.
  3007: 504,
  3008: 504,
};

/** A response that isn't 2xx; its body is read. */
export async function statusFailureOf(response: Response, model: string): Promise<ProviderFailure> {
  // A status says enough where its body is lost.
  const text = await response.text().catch(() => "");
  const status = statusOfCode[codeIn(text)] ?? response.status;
  return statusFailure(status, response.headers, model, text);
}

/** `thrown` by the binding: with a code, `3040: Capacity temporarily exceeded, …`, or because nobody could be reached. */
export function runFailure(thrown: unknown, model: string): ProviderFailure {
  const code = codeIn(String(Reflect.get(Object(thrown), "message")));
  if (code === "") return new ProviderFailure("unreachable", model, { cause: thrown });
  return statusFailure(statusOfCode[code] ?? 500, undefined, model, thrown);
}

/** At the beginning of a message, or in `{"internalCode": …}` or `{"errors": [{"code": …}]}`; empty where there is none. */
function codeIn(text: string): string {
  return /(?:^|"(?:internalCode|code)":\s*)(\d{4,5})\b/.exec(text)?.[1] ?? "";
}

/** The JSON object in `text`. Throws `garbage` for anything else, `error_in_stream` for an error under a 200. */
export function parseAnswer(text: string, model: string): object {
  const answer = parseObject(text, model);
  if (["error", "errors", "internalCode"].some((field) => isSaid(Reflect.get(answer, field))))
    throw new ProviderFailure("error_in_stream", model, { cause: answer });
  return answer;
}

/** Cloudflare's envelope has a list of errors also where there are none. */
function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
