// What callers see while a part that Hearth needs can't be reached.
import { neonConfig } from "@neondatabase/serverless";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { call } from "../support/api.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

let owner: Person;
let endpoint: typeof neonConfig.fetchEndpoint;
beforeAll(async () => {
  owner = await createOwner();
  // Whoever asks is known by then.
  await call("GET", "/api/v1/docs", owner.token);
  endpoint = neonConfig.fetchEndpoint;
});
afterEach(() => {
  neonConfig.fetchEndpoint = endpoint;
});

describe("without Postgres", () => {
  it("Hearth is alive, but not ready, and names what it lacks", async () => {
    neonConfig.fetchEndpoint = "http://127.0.0.1:9/sql";
    expect((await call("GET", "/health/live")).status).toBe(200);
    expect(await call("GET", "/health/ready")).toMatchObject({
      status: 503,
      body: { error: { error_code: "ERR_UNAVAILABLE", details: [{ dependency: "postgres" }] } },
    });
    expect(await call("GET", "/api/v1/docs", owner.token)).toMatchObject({
      status: 503,
      body: { error: { details: [{ dependency: "postgres" }] } },
    });
    neonConfig.fetchEndpoint = endpoint;
    expect((await call("GET", "/health/ready")).status).toBe(200);
  });

  it("a statement's own error stays what it is: Postgres was reached", async () => {
    const failing = services().database.forWorkspace(owner, (db) => [db.execute("select * from nothing_of_that_name")]);
    await expect(failing).rejects.toMatchObject({ code: "42P01" });
  });
});
