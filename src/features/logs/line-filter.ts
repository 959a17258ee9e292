// Which lines are wanted: by level, event and request.
import { z } from "@hono/zod-openapi";

const levels = ["info", "warn", "error"] as const;

export const lineFilter = {
  level: z.enum(levels).optional(),
  event: z
    .string()
    .regex(/^[a-z_]{1,64}$/, "must be an event's name")
    .optional()
    .openapi({ description: "For instance `request` or `answer`" }),
};

export const requestIdSchema = z.string().regex(/^[A-Za-z0-9._-]{8,128}$/, "must be a request's id");
