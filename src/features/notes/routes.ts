// The notes' routes: those of every written source, import and export.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { registerWritten } from "../../http/written/register.ts";
import { exportNotes } from "./export.ts";
import { importNotes } from "./import.ts";
import { noteResource } from "./note.ts";

const tags = ["Notes"];

const importForm = z.object({
  file: z.instanceof(File, { message: "must be a file" }).openapi({ type: "string", format: "binary" }),
});

const importedSchema = z
  .object({
    created: z.int(),
    unchanged: z.int().openapi({ description: "They are here already" }),
    refused: z.array(z.object({ file: z.string(), problem: z.string() })),
  })
  .openapi("ImportedNotes");

const importRoute = contract("POST /api/v1/notes/import", {
  tags,
  summary: "Import notes from a zip of Markdown files",
  description:
    "Up to 1,000 files; `title`, `tags` and `pinned` in YAML front matter. The same file twice is one note, and what can't be taken is told.",
  request: { body: { required: true, content: { "multipart/form-data": { schema: importForm } } } },
  responses: {
    200: { description: "What became of the files", content: { "application/json": { schema: importedSchema } } },
  },
});

const exportRoute = contract("GET /api/v1/notes/export", {
  tags,
  summary: "Export all notes as a zip of Markdown files",
  responses: { 200: { description: "The archive", content: { "application/zip": { schema: z.string() } } } },
});

export function registerNotes(app: OpenAPIHono<AppEnv>): void {
  app.openapi(importRoute, async (c) => {
    const { services, actor, trace } = c.var;
    const archive = new Uint8Array(await c.req.valid("form").file.arrayBuffer());
    return c.json(await importNotes(services, actor, archive, trace.requestId), 200);
  });

  app.openapi(exportRoute, async (c) => {
    const { services, actor, trace } = c.var;
    return c.body(await exportNotes(services, actor, trace.requestId), 200, {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="notes.zip"',
    });
  });

  registerWritten(app, noteResource);
}
