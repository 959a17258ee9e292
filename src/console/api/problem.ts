// What went wrong with a call, in the API's own words: it says what to do about it.
import type { components } from "./schema.d.ts";

type ErrorBody = components["schemas"]["Error"];

export class Problem extends Error {
  /** Of the API's catalog; "offline" where nobody answered */
  readonly code: string;
  readonly status: number;
  readonly action: string | null;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(message: string, facts: Partial<Omit<Problem, keyof Error>> = {}) {
    super(message);
    this.name = "Problem";
    this.code = facts.code ?? "offline";
    this.status = facts.status ?? 0;
    this.action = facts.action ?? null;
    this.requestId = facts.requestId ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = response.headers.get("Retry-After");
  const facts = { status: response.status, retryAfterSeconds: retryAfter === null ? null : Number(retryAfter) };
  const body: ErrorBody | null = await response.json().catch(() => null);
  return body?.error
    ? problemOfBody(body.error, facts)
    : new Problem(response.statusText, { ...facts, code: "unknown" });
}

export const problemOfBody = (
  error: ErrorBody["error"],
  facts: { status?: number; retryAfterSeconds?: number | null } = {},
): Problem =>
  new Problem(error.message, {
    ...facts,
    code: error.error_code,
    action: error.suggested_action,
    requestId: error.request_id,
  });

/** Whatever was thrown, as something to show. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem(thrown instanceof Error ? thrown.message : String(thrown));
}
