// The routes of clients and their sessions, and of a client's rights to what is known of him.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { eraseWritten } from "../../http/written/erase.ts";
import { citedInSchema, doneWithSchema, exportWritten } from "../../http/written/export.ts";
import { registerWritten } from "../../http/written/register.ts";
import { shownSchema, toShown } from "../../http/written/resource.ts";
import { registerClinicalAgent } from "./agent-routes.ts";
import { clientResource } from "./client.ts";
import { sessionResource } from "./session.ts";

const tags = ["Clinical records"];
const params = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });

const exporting = contract("GET /api/v1/clients/{id}/export", {
  tags,
  summary: "All that is kept of a client",
  description: "For his right of access: also of one who is deleted. It is a security event.",
  request: { params },
  responses: {
    200: {
      description:
        "His fields, his sessions, which messages of whose conversations stand on them, and what was done with them",
      content: json(
        z
          .object({
            client: shownSchema(clientResource.shown, "Client"),
            sessions: z.array(shownSchema(sessionResource.shown, "ClinicalSession")),
            cited_in: z.array(citedInSchema),
            audit: z.array(doneWithSchema),
          })
          .openapi("ClientExport"),
      ),
    },
  },
});

const erasing = contract("POST /api/v1/clients/{id}/erase", {
  tags,
  summary: "Erase a client for good",
  description: `For his right to erasure, whether he is deleted or not: his rows and his sessions', all that is found by them, answers in caches, and
the questions and answers that quoted them. Nothing brings it back. Asked again it goes on where it was.`,
  request: { params },
  responses: {
    200: {
      description: "`erased`: nothing is left; `finishing`: he is gone, and what quoted him follows within minutes",
      content: json(z.object({ id: z.uuid(), status: z.enum(["erased", "finishing"]) }).openapi("Erasure")),
    },
  },
});

export function registerClinical(app: OpenAPIHono<AppEnv>): void {
  registerWritten(app, clientResource);
  registerWritten(app, sessionResource);
  registerClinicalAgent(app);

  app.openapi(exporting, async (c) => {
    const { services, actor, trace } = c.var;
    const of = { id: c.req.valid("param").id, requestId: trace.requestId };
    const everything = await exportWritten(services, actor, clientResource, sessionResource, of);
    c.header("Content-Disposition", `attachment; filename="client-${of.id}.json"`);
    c.header("Cache-Control", "no-store");
    return c.json(
      {
        client: toShown(clientResource, everything.row),
        sessions: everything.held.map((row) => toShown(sessionResource, row)),
        cited_in: everything.citedIn,
        audit: everything.doneWith,
      },
      200,
    );
  });

  app.openapi(erasing, async (c) => {
    const { services, actor, trace } = c.var;
    const { id } = c.req.valid("param");
    const isErased = await eraseWritten(services, actor, clientResource, id, trace.requestId);
    return c.json({ id, status: isErased ? ("erased" as const) : ("finishing" as const) }, 200);
  });
}
