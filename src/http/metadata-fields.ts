// What people say of knowledge to find it again: the one place that decides how tags, authors and folders are spelt.
import { z } from "@hono/zod-openapi";
import { asLine } from "../platform/text.ts";
import { nameField } from "./fields.ts";

const pathMaxChars = 500;

export const tagField = nameField(50);
export const authorField = nameField(300);
/** Each once, in the order in which they came */
export const tagsField = z
  .array(tagField)
  .max(20)
  .overwrite((tags) => [...new Set(tags)]);

/** "manuals//boiler/" is "/manuals/boiler"; the empty path is above all folders. */
export const pathField = z
  .string()
  .overwrite(asPath)
  .max(pathMaxChars)
  .refine((path) => !/\/\.{1,2}(?:\/|$)/.test(path), "can't hold . or ..")
  .openapi({ description: "A folder, `/manuals/boiler`" });

function asPath(text: string): string {
  const names = text.split("/").map(asLine);
  return names.flatMap((name) => (name === "" ? [] : [`/${name}`])).join("");
}
