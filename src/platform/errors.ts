// The one mapping from reasons to the body that a caller sees.
// It stands on the lowest floor because answers are encoded below `http/`.
import { type CatalogEntry, type ErrorCode, errorCatalog } from "./error-catalog.ts";
import { Failure, type FailureReason, type UnauthenticatedWhy } from "./failure.ts";
import { redact } from "./redact.ts";
import type { RequestTrace } from "./trace.ts";

export interface ErrorBody {
  error: {
    error_code: ErrorCode;
    message: string;
    details: unknown[];
    request_id: string;
    trace_id: string;
    timestamp: string;
    suggested_action: string;
    metadata: Record<string, unknown>;
  };
}

interface Told {
  code: ErrorCode;
  details?: unknown[];
  message?: string;
  metadata?: Record<string, unknown>;
}

/** Those that ask for something else than a better token */
const codesOfWhy: Readonly<Partial<Record<UnauthenticatedWhy, ErrorCode>>> = {
  expired_token: "ERR_TOKEN_EXPIRED",
  invalid_credentials: "ERR_INVALID_CREDENTIALS",
  session_ended: "ERR_SESSION_ENDED",
};

/** What a caller is told of a reason. Exhaustive: a new tag doesn't compile without its row. */
function tell(reason: FailureReason, now: Date): Told {
  switch (reason.tag) {
    case "unauthenticated":
      return { code: codesOfWhy[reason.why] ?? "ERR_UNAUTHENTICATED", metadata: { reason: reason.why } };
    case "forbidden":
      return { code: "ERR_FORBIDDEN", details: [{ permission: reason.permission }] };
    case "origin_refused":
      return { code: "ERR_ORIGIN_REFUSED" };
    case "registration_refused":
      return { code: "ERR_REGISTRATION_REFUSED", metadata: { registration: reason.registration } };
    case "not_found":
      return { code: "ERR_NOT_FOUND", message: `There is no such ${reason.what} here.` };
    case "method_not_allowed":
      return { code: "ERR_METHOD_NOT_ALLOWED", details: [{ allowed: reason.allowed }] };
    case "invalid_input":
      return { code: "ERR_INVALID_INPUT", details: reason.issues };
    case "malformed_body":
      return { code: "ERR_MALFORMED_BODY", details: [{ field: "body", problem: reason.problem }] };
    case "too_large":
      return {
        code: "ERR_TOO_LARGE",
        details: [
          {
            field: reason.field,
            problem: `at most ${reason.limit} ${reason.unit}`,
            limit: reason.limit,
            unit: reason.unit,
          },
        ],
      };
    case "unsupported_media_type":
      return {
        code: "ERR_UNSUPPORTED_MEDIA_TYPE",
        details: [{ field: reason.field, problem: `${reason.got} isn't taken`, accepted: reason.accepted }],
      };
    case "precondition_failed":
      return { code: "ERR_PRECONDITION_FAILED", message: `The ${reason.what} has changed since you read it.` };
    case "conflict":
      return { code: "ERR_CONFLICT", details: [{ problem: reason.problem }] };
    case "injection_blocked":
      return { code: "ERR_INJECTION_BLOCKED", details: [...reason.findings], metadata: { score: reason.score } };
    case "limited":
      return limitedBody(reason, now);
    case "queue_full":
      return { code: "ERR_SESSION_BUSY", metadata: { waiting: reason.waiting } };
    case "dependency_unavailable":
      return { code: "ERR_UNAVAILABLE", details: [{ dependency: reason.dependency }] };
    case "feature_disabled":
      return {
        code: "ERR_FEATURE_DISABLED",
        message: `${reason.feature} is switched off at the moment.`,
        metadata: { feature: reason.feature },
      };
    case "provider_failed":
      return providerFailedBody(reason);
    case "upgrade_required":
      return { code: "ERR_UPGRADE_REQUIRED" };
    case "interrupted":
      return { code: "ERR_INTERRUPTED" };
    case "unsupported":
      return { code: "ERR_NOT_SUPPORTED", message: `${reason.why}.` };
    case "misconfigured":
      return { code: "ERR_MISCONFIGURED" };
    case "internal":
      return { code: "ERR_INTERNAL" };
  }
}

function providerFailedBody({ model, kind, isOwnKey }: Extract<FailureReason, { tag: "provider_failed" }>): Told {
  const told: Told = { code: "ERR_PROVIDER_FAILED", metadata: { model, kind } };
  if (!isOwnKey) return told;
  const isRefused = kind === "authentication";
  const message = isRefused ? `${model.split("/")[0]} refused the key of your own.` : undefined;
  return { ...told, ...(message ? { message } : {}), metadata: { model, kind, own_key: true } };
}

function limitedBody({ limit, retryAtMs }: Extract<FailureReason, { tag: "limited" }>, now: Date): Told {
  const { name, windowMs, isMoney } = limit;
  const allowed = isMoney ? `$${limit.limit / 1e9}` : String(limit.limit);
  const every = windowMs > 0 ? ` in ${windowMs / 1000} s` : " at once";
  return {
    code: isMoney ? "ERR_BUDGET_EXHAUSTED" : "ERR_RATE_LIMITED",
    message: `The limit ${name} is reached: ${allowed}${every}.`,
    metadata: {
      limit: name,
      allowed: isMoney ? limit.limit / 1e9 : limit.limit,
      unit: isMoney ? "usd" : "calls",
      window_seconds: windowMs / 1000,
      retry_after_seconds: retryAfterSeconds(retryAtMs, now),
      resets_at: new Date(retryAtMs).toISOString(),
    },
  };
}

/** Rounded up: who comes back then is not too early. */
export const retryAfterSeconds = (retryAtMs: number, now: Date): number =>
  Math.max(1, Math.ceil((retryAtMs - now.getTime()) / 1000));

export function errorResponseOf(
  reason: FailureReason,
  trace: RequestTrace,
  now: Date,
): { status: CatalogEntry["status"]; body: ErrorBody } {
  const { code, details = [], message, metadata = {} } = tell(reason, now);
  const entry = errorCatalog[code];
  return {
    status: entry.status,
    body: {
      error: {
        error_code: code,
        message: message ?? entry.message,
        details: details.map((detail) => redact(detail)),
        request_id: trace.requestId,
        trace_id: trace.traceId,
        timestamp: now.toISOString(),
        suggested_action: entry.action,
        metadata,
      },
    },
  };
}

/** Anything thrown becomes a reason; what isn't ours is `internal`, so that no exception's text leaves the house. */
export function reasonOf(thrown: unknown): FailureReason {
  return thrown instanceof Failure ? thrown.reason : { tag: "internal" };
}
