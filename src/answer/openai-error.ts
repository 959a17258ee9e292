// The standard error in OpenAI's shape, so that its clients throw what they throw for OpenAI. Ours stands in it as `hearth`.
import type { ErrorCode } from "../platform/error-catalog.ts";
import type { ErrorBody } from "../platform/errors.ts";
import type { FailureReason } from "../platform/failure.ts";

export interface OpenAiErrorBody {
  error: {
    message: string;
    type: string;
    param: string | null;
    code: string | null;
    hearth: ErrorBody["error"];
  };
}

const types: Readonly<Record<number, string>> = {
  401: "authentication_error",
  403: "permission_error",
  429: "rate_limit_error",
};

/** OpenAI's own words, where it has one. */
const codes: Readonly<Partial<Record<ErrorCode, string>>> = {
  ERR_UNAUTHENTICATED: "invalid_api_key",
  ERR_TOKEN_EXPIRED: "invalid_api_key",
  ERR_RATE_LIMITED: "rate_limit_exceeded",
  ERR_BUDGET_EXHAUSTED: "insufficient_quota",
  ERR_INJECTION_BLOCKED: "content_filter",
};

export function openAiErrorOf(status: number, { error }: ErrorBody, reason: FailureReason): OpenAiErrorBody {
  const issue = firstIssue(error.details);
  const field = issue.field === "question" ? "messages" : issue.field;
  const param = field?.replace(/\.(\d+)(?=\.|$)/g, "[$1]") ?? null;
  const usualType = status < 500 ? "invalid_request_error" : "server_error";
  const isModel = reason.tag === "not_found" && reason.what === "model";
  return {
    error: {
      message: issue.problem === undefined ? error.message : `${param ?? "request"}: ${issue.problem}`,
      type: types[status] ?? usualType,
      param: isModel ? "model" : param,
      code: isModel ? "model_not_found" : (codes[error.error_code] ?? null),
      hearth: error,
    },
  };
}

function firstIssue([detail]: readonly unknown[]): { field?: string; problem?: string } {
  const { field, problem }: { field?: unknown; problem?: unknown } = Object(detail);
  return {
    ...(typeof field === "string" ? { field } : {}),
    ...(typeof problem === "string" ? { problem } : {}),
  };
}

/** What a provider did before it said a word to a conversation that is the caller's own: his to mend, where it can be. */
export function reasonForCaller(reason: FailureReason): FailureReason {
  if (reason.tag !== "provider_failed") return reason;
  if (reason.kind === "switched_off") return { tag: "feature_disabled", feature: reason.model };
  if (reason.kind === "model_not_found") return { tag: "not_found", what: "model" };
  if (reason.kind !== "bad_request") return reason;
  return { tag: "invalid_input", issues: [{ field: "body", problem: `was refused by ${reason.model} as it is` }] };
}
