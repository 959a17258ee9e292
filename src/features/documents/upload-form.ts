// The form in which a document comes, as new or as another version.
import { z } from "@hono/zod-openapi";
import { textField } from "../../http/fields.ts";
import { tagName } from "./document.ts";

/** One field with commas, the field repeated, or both. */
const tagsField = z
  .preprocess(
    (value) =>
      [value ?? []]
        .flat()
        .flatMap((part) => (typeof part === "string" ? part.split(",").filter((name) => name.trim() !== "") : [part])),
    z.array(tagName).max(20),
  )
  .openapi({ type: "array", items: { type: "string" }, description: "Repeated, or one field with commas" });

export const fileForm = z.object({
  file: z.instanceof(File, { message: "must be a file" }).openapi({
    type: "string",
    format: "binary",
    description: "One of the formats that docs/documents.md lists, 25 MB at most",
  }),
  title: textField(300).optional(),
  author: textField(200).optional(),
  tags: tagsField,
});
