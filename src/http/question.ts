// What every question brings with it, whatever it is about: which models, in what form, by which caches.
import { z } from "@hono/zod-openapi";
import { uiStreamHeader } from "../answer/encode-ui.ts";
import type { AnswerForm } from "../answer/respond.ts";
import type { CacheUse } from "../conversation/ask.ts";
import { ownKeyField } from "./fields.ts";

const modelSelector = z.string().min(1).max(200);

export const questionSettings = {
  session_id: z.uuid().optional(),
  model: z
    .union([modelSelector, z.array(modelSelector).min(1).max(10)])
    .optional()
    .openapi({ description: "An id, an alias (fast, balanced, best, local) or a list, to be asked in turn" }),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.number().int().min(1).max(32_000).optional(),
  stream: z.union([z.boolean(), z.literal("auto")]).optional(),
};

export const questionHeaders = z.object({
  "idempotency-key": z
    .string()
    .min(1)
    .max(255)
    .optional()
    .openapi({ description: "Asked again with it, the same answer comes, and it counts once" }),
  "cache-control": z
    .string()
    .max(255)
    .optional()
    .openapi({ description: "`no-cache`: answered anew, and kept; `no-store`: not kept either" }),
  "x-provider-key": ownKeyField,
});

export function cacheUseOf(header: string | null): CacheUse {
  if (header?.includes("no-store")) return "off";
  return header?.includes("no-cache") ? "refresh" : "use";
}

export function formOf(stream: boolean | "auto" | undefined, headers: Headers): AnswerForm {
  if (headers.get(uiStreamHeader) !== null) return "ui";
  if (stream === "auto") return "auto";
  return (stream ?? headers.get("Accept")?.includes("text/event-stream")) ? "sse" : "json";
}
