// Failures inside Hearth are tagged reasons; `platform/errors.ts` alone turns them into what a caller sees.

export interface FieldIssue {
  field: string;
  problem: string;
}

export interface LimitRule {
  name: string;
  /** Calls, or nano-dollars where `isMoney` */
  limit: number;
  windowMs: number;
  isMoney: boolean;
}

/** A window or budget as it stands. */
export interface LimitStatus extends LimitRule {
  left: number;
  /** When some of it is free again, in ms since 1970; null where all of it is */
  resetAtMs: number | null;
}

export type UnauthenticatedWhy =
  | "missing_token"
  | "invalid_token"
  | "expired_token"
  | "invalid_key"
  | "invalid_credentials"
  | "session_ended"
  | "not_a_member"
  | "workspace_gone";

export type FailureReason =
  | { tag: "unauthenticated"; why: UnauthenticatedWhy }
  | { tag: "forbidden"; permission: string }
  | { tag: "origin_refused" }
  | { tag: "registration_refused"; registration: "invited" | "closed" }
  | { tag: "not_found"; what: string }
  | { tag: "method_not_allowed"; allowed: string[] }
  | { tag: "invalid_input"; issues: FieldIssue[] }
  | { tag: "malformed_body"; problem: string }
  | { tag: "too_large"; field: string; limit: number; unit: "bytes" | "characters" }
  | { tag: "unsupported_media_type"; field: string; got: string; accepted: string[] }
  | { tag: "precondition_failed"; what: string }
  | { tag: "conflict"; problem: string }
  | { tag: "injection_blocked"; score: number; findings: readonly { family: string; rule: string; view: string }[] }
  | { tag: "queue_full"; waiting: number }
  | { tag: "limited"; limit: LimitRule; retryAtMs: number; statuses: readonly LimitStatus[] }
  | { tag: "dependency_unavailable"; dependency: string }
  /** By the operators: a feature's name, or a model's */
  | { tag: "feature_disabled"; feature: string }
  | { tag: "provider_failed"; model: string; kind: string; isOwnKey?: boolean }
  | { tag: "interrupted" }
  | { tag: "upgrade_required" }
  | { tag: "unsupported"; why: string }
  | { tag: "misconfigured"; variables: string[] }
  | { tag: "internal" };

export class Failure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason.tag, options);
    this.name = "Failure";
    this.reason = reason;
  }
}

export const notFound = (what: string) => new Failure({ tag: "not_found", what });
export const invalid = (field: string, problem: string) =>
  new Failure({ tag: "invalid_input", issues: [{ field, problem }] });
