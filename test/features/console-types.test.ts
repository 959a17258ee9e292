// The console knows the API by its OpenAPI document: what it was built with is what is served.
import { expect, it } from "vitest";
import { apiTypes, type OpenApiDocument } from "../../scripts/lib/api-types.ts";
import kept from "../../src/console/api/schema.d.ts?raw";
import { send } from "../support/api.ts";

it("is built with the types of this very API (else: node scripts/console-types.ts)", async () => {
  const document: OpenApiDocument = await (await send("GET", "/openapi.json")).json();
  expect(apiTypes(document)).toBe(kept);
});
