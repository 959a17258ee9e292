// Windows and budgets as callers are told of them: money in dollars, lengths in seconds. Reading them counts nowhere.
import { z } from "@hono/zod-openapi";
import type { WindowStatus } from "../limits/ledger-types.ts";
import { Failure } from "../platform/failure.ts";

export const limitStatusSchema = z
  .object({
    name: z.string(),
    unit: z.enum(["calls", "usd"]),
    limit: z.number(),
    used: z.number(),
    reserved: z.number().openapi({ description: "Held for calls under way: the most that they may cost" }),
    left: z.number(),
    window_seconds: z.number().openapi({ description: "0: so many at once" }),
    resets_at: z.iso
      .datetime()
      .nullable()
      .openapi({ description: "When some of what is used is free again; null where nothing is used" }),
  })
  .openapi("LimitStatus");

export type ToldLimit = z.infer<typeof limitStatusSchema>;

export function tellLimit({
  name,
  isMoney,
  limit,
  used,
  reserved,
  left,
  windowMs,
  resetAtMs,
}: WindowStatus): ToldLimit {
  const told = (amount: number) => (isMoney ? amount / 1e9 : amount);
  return {
    name,
    unit: isMoney ? "usd" : "calls",
    limit: told(limit),
    used: told(used),
    reserved: told(reserved),
    left: told(left),
    window_seconds: windowMs / 1000,
    resets_at: resetAtMs === null ? null : new Date(resetAtMs).toISOString(),
  };
}

/** Counting may fail open; telling numbers that nobody knows may not. */
export const orUnavailable = (asking: Promise<WindowStatus[]>): Promise<WindowStatus[]> =>
  asking.catch((error: unknown) => {
    throw new Failure({ tag: "dependency_unavailable", dependency: "limits" }, { cause: error });
  });
