// Whatever a handler throws becomes the standard error, once.
import { HTTPException } from "hono/http-exception";
import type { ZodError } from "zod";
import { oauthPaths } from "../identity/oauth/server.ts";
import { budgetAlert } from "../limits/cost-alerts.ts";
import { ConfigError } from "../platform/config.ts";
import { errorResponseOf, reasonOf, retryAfterSeconds } from "../platform/errors.ts";
import { Failure, type FailureReason } from "../platform/failure.ts";
import { newTrace } from "../platform/trace.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { errorFields, jsonLogger } from "../telemetry/log.ts";
import type { AppContext } from "./environment.ts";
import { isOpenAiPath, openAiErrorResponseOf } from "./openai-errors.ts";
import { tellRefusal } from "./security-events.ts";

export function onError(error: Error, c: AppContext): Response {
  const reason = reasonOfHttp(error);
  noteInLog(error, reason, c);
  countError(reason, c);
  tellRefusal(c, reason);
  return respondWith(reason, c);
}

export function respondWith(reason: FailureReason, c: AppContext): Response {
  // Settings that can't be read leave no request context behind.
  const bodyOf = isOpenAiPath(c.req.path) ? openAiErrorResponseOf : errorResponseOf;
  const { status, body } = bodyOf(reason, c.get("trace") ?? newTrace(), new Date());
  if (reason.tag === "unauthenticated") c.header("WWW-Authenticate", challengeFor(c.req.url));
  if (reason.tag === "method_not_allowed") c.header("Allow", reason.allowed.join(", "));
  if (reason.tag === "limited") {
    c.set("limits", reason.statuses);
    c.header("Retry-After", String(retryAfterSeconds(reason.retryAtMs, new Date())));
    if (reason.limit.isMoney)
      c.executionCtx.waitUntil(c.get("services").alerts.raise(budgetAlert(c.get("account").userId, reason.limit)));
  }
  if (reason.tag === "queue_full") c.header("Retry-After", "1");
  return c.json(body, status);
}

/** Names the document that leads OAuth clients to their tokens (RFC 9728). */
const challengeFor = (url: string) =>
  `Bearer realm="hearth", resource_metadata="${new URL(oauthPaths.resource, url).href}"`;

/** Contract violations of any part of a request, as the fields that are wrong. */
export function invalidInput(error: ZodError, target: string): Failure {
  const issues = error.issues.map((issue) => ({ field: issue.path.join(".") || target, problem: issue.message }));
  return new Failure({ tag: "invalid_input", issues });
}

function reasonOfHttp(error: Error): FailureReason {
  if (error instanceof ConfigError)
    return { tag: "misconfigured", variables: error.problems.map((problem) => problem.variable) };
  // Hono's own: a body that can't be parsed, or a type that `requireMediaType` lets pass and the validators can't read.
  if (error instanceof HTTPException && error.status === 400) return { tag: "malformed_body", problem: error.message };
  if (error instanceof HTTPException && error.status === 415) return unreadableType;
  return providerReason(error) ?? reasonOf(error);
}

const unreadableType: FailureReason = {
  tag: "invalid_input",
  issues: [{ field: "Content-Type", problem: "is missing, or has parameters that can't be read" }],
};

/** What a provider did to a call that had nothing to fall back on. */
export function providerReason(error: unknown): FailureReason | undefined {
  if (!(error instanceof ProviderFailure)) return undefined;
  if (error.kind === "switched_off") return { tag: "feature_disabled", feature: error.model };
  if (error.kind === "model_not_found") return { tag: "not_found", what: "model" };
  return { tag: "provider_failed", model: error.model, kind: error.kind };
}

function countError(reason: FailureReason, c: AppContext) {
  // Settings that can't be read leave no services behind.
  const metrics = c.get("services")?.telemetry.metrics;
  metrics?.count("errors_total", 1, { reason: reason.tag });
  if (reason.tag === "limited") metrics?.count("limit_hits_total", 1, { limit: reason.limit.name });
}

function noteInLog(error: Error, reason: FailureReason, c: AppContext) {
  if (c.get("logFields")) Object.assign(c.get("logFields"), { reason: reason.tag });
  const logger = c.get("services")?.telemetry.logger ?? jsonLogger("info");
  if (reason.tag === "misconfigured")
    logger.log("error", "misconfigured", { problem: error.message, variables: reason.variables });
  const unexpected = reason.tag === "internal" || reason.tag === "dependency_unavailable";
  if (unexpected)
    logger.log("error", "unexpected_error", { request_id: c.get("trace")?.requestId, ...errorFields(error) });
}
