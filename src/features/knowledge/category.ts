// Categories: an item's folder, under the name that people call it by. "hr/leave" stands in "/hr/leave".
import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import { sources } from "../../knowledge/knowledge.table.ts";
import { withoutInvisible } from "../../platform/text.ts";

const categoryMaxChars = 200;

export const categoryField = z
  .string()
  .overwrite(inOneSpelling)
  .min(1)
  .max(categoryMaxChars)
  .refine((name) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name), "can't hold . or ..")
  .openapi({ description: "A category, `leave`, or one within another, `hr/leave`" });

function inOneSpelling(text: string): string {
  const plain = withoutInvisible(text.toWellFormed()).normalize();
  const parts = plain.split("/").map((part) => part.replace(/\s+/g, " ").trim());
  return parts.filter((part) => part !== "").join("/");
}

export const pathOf = (category: string): string => `/${category}`;
export const categoryOf = (path: string | null): string | null => path?.slice(1) || null;

/** Of a row of `sources`; what stands within a category begins with its path and a slash, which comes before "0". */
export const isInCategory = (category: string): SQL => {
  const path = pathOf(category);
  return sql`(${sources.path} = ${path} or (${sources.path} >= ${`${path}/`} and ${sources.path} < ${`${path}0`}))`;
};
