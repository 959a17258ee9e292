// The form in which a document comes, as new or as another version.
import { z } from "@hono/zod-openapi";
import { textField } from "../../http/fields.ts";
import { authorField, pathField, tagsField } from "../../http/metadata-fields.ts";

/** One field with commas, the field repeated, or both. */
const tagsInForm = z
  .preprocess(
    (value) =>
      [value ?? []]
        .flat()
        .flatMap((part) => (typeof part === "string" ? part.split(",").filter((name) => name.trim() !== "") : [part])),
    tagsField,
  )
  .openapi({ type: "array", items: { type: "string" }, description: "Repeated, or one field with commas" });

export const fileForm = z.object({
  file: z.instanceof(File, { message: "must be a file" }).openapi({
    type: "string",
    format: "binary",
    description: "One of the formats that docs/documents.md lists, 25 MB at most",
  }),
  title: textField(300).optional(),
  author: authorField.optional(),
  path: pathField.optional(),
  tags: tagsInForm,
});
