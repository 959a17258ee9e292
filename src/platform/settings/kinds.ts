// Kinds of settings that recur: each reads text, since that is all an environment holds.
import { z } from "zod";

export const integer = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
export const timeoutMs = (fallback: number) => integer(100, 600_000, fallback);
export const dollars = (fallback: number) => z.coerce.number().min(0).max(1_000_000).default(fallback);

export const key = (provider: string) => z.string().min(1).optional().describe(`API key of ${provider}`);
export const httpUrl = () => z.url({ protocol: /^https?$/ });
export const baseUrl = (fallback: string) => httpUrl().default(fallback).describe("Where that provider's API is");

export const list = (description: string) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    )
    .describe(description);

/** A setting that is JSON of this shape; what doesn't fit is told with its place. */
export function json<T extends z.ZodType>(fallback: string, schema: T) {
  return z
    .string()
    .default(fallback)
    .transform((text, context): z.output<T> => {
      const parsed = schema.safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      context.addIssue(`isn't JSON of the right shape (${issue?.path.join(".")}: ${issue?.message})`);
      return z.NEVER;
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
