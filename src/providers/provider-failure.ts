// How a provider can fail, in one vocabulary: routing, retrying and reporting read the kind, people the message.

export type ProviderFailureKind =
  | "unreachable"
  | "timeout_headers"
  | "timeout_first_token"
  | "timeout_total"
  | "stalled"
  | "authentication"
  | "rate_limited"
  | "model_not_found"
  | "bad_request"
  | "server_error"
  | "error_in_stream"
  | "cut"
  | "garbage"
  | "aborted"
  /** By the house's operators: it was never asked */
  | "switched_off";

export class ProviderFailure extends Error {
  readonly kind: ProviderFailureKind;
  readonly model: string;
  /** HTTP status, where there was one */
  readonly status: number | undefined;
  /** What Retry-After asked for, where it was sent */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ProviderFailureKind,
    model: string,
    options: { cause?: unknown; status?: number; retryAfterMs?: number } = {},
  ) {
    super(`${model}: ${kind}`, { cause: options.cause });
    this.name = "ProviderFailure";
    this.kind = kind;
    this.model = model;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
