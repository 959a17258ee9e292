// Errors of the OpenAI surface: which requests get them, and how they look.
import { z } from "@hono/zod-openapi";
import { openAiErrorOf, reasonForCaller } from "../answer/openai-error.ts";
import { errorResponseOf } from "../platform/errors.ts";
import type { FailureReason } from "../platform/failure.ts";
import type { RequestTrace } from "../platform/trace.ts";

export const isOpenAiPath = (path: string): boolean => path.startsWith("/v1/");

export const openAiErrorSchema = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable(),
      code: z.string().nullable(),
      hearth: z.looseObject({ error_code: z.string(), request_id: z.string() }).openapi({
        description: "The standard error's own fields",
      }),
    }),
  })
  .openapi("OpenAIError");

export function openAiErrorResponseOf(thrown: FailureReason, trace: RequestTrace, now: Date) {
  const reason = reasonForCaller(thrown);
  const { status, body } = errorResponseOf(reason, trace, now);
  return { status, body: openAiErrorOf(status, body, reason) };
}
