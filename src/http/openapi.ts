// The OpenAPI document, made from the contracts. The page to try it is a static asset (public/docs.html).
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "./contract.ts";
import type { AppEnv } from "./environment.ts";

const info = {
  title: "Hearth",
  version: "1",
  description:
    "An assistant over your workspace's own knowledge: upload documents, search them, ask and get a cited answer that streams.",
};

const openApi = contract("GET /openapi.json", {
  tags: ["OpenAPI"],
  summary: "This document",
  responses: { 200: { description: "OpenAPI 3.1", content: { "application/json": { schema: z.looseObject({}) } } } },
});

export function registerOpenApi(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
  });
  app.openapi(openApi, (c) =>
    c.json({ ...app.getOpenAPI31Document({ openapi: "3.1.0", info, servers: [{ url: "/" }] }) }, 200),
  );
}
