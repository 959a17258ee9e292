// The OpenAPI document, made from the contracts. The page to try it is a static asset (public/docs.html).
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract, withoutPatterns } from "./contract.ts";
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
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "apiKey",
    in: "header",
    name: "X-API-Key",
  });
  app.openapi(openApi, (c) => {
    const document = app.getOpenAPI31Document({ openapi: "3.1.0", info, servers: [{ url: "/" }] });
    const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [withoutPatterns(path), item]);
    return c.json({ ...document, paths: Object.fromEntries(paths) }, 200);
  });
}
