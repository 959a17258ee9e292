import { describe, expect, it } from "vitest";
import { call } from "../support/api.ts";
import { createOwner } from "../support/workspace.ts";

describe("ids of a request", () => {
  it("are made where the caller sends none", async () => {
    const { headers } = await call("GET", "/health/live");
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("Traceparent")).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
  });

  it("are the caller's, in headers and in the error body", async () => {
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const answer = await call("GET", "/nowhere", undefined, {
      headers: { "X-Request-Id": "order-7-of-monday", traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    });
    expect(answer.headers.get("X-Request-Id")).toBe("order-7-of-monday");
    expect(answer.headers.get("Traceparent")).toContain(traceId);
    expect(answer.body.error).toMatchObject({ request_id: "order-7-of-monday", trace_id: traceId });
  });

  it.each(["<script>", "short", "x".repeat(200)])("are made anew where the caller sends %s", async (id) => {
    const { headers } = await call("GET", "/health/live", undefined, {
      headers: { "X-Request-Id": id, traceparent: "00-0-0-0" },
    });
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("errors", () => {
  it("have one body", async () => {
    const { status, body } = await call("GET", "/nowhere");
    expect(status).toBe(404);
    expect(body).toEqual({
      error: {
        error_code: "ERR_NOT_FOUND",
        message: "There is no such path here.",
        details: [],
        request_id: expect.any(String),
        trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
        suggested_action: expect.any(String),
        metadata: {},
      },
    });
  });

  it("name the methods of a path that is served by others", async () => {
    const answer = await call("PATCH", "/api/v1/docs", (await createOwner()).token);
    expect(answer).toMatchObject({ status: 405, body: { error: { details: [{ allowed: ["POST", "GET"] }] } } });
    expect(answer.headers.get("Allow")).toBe("POST, GET");
  });
});

describe("the OpenAPI document", () => {
  it("is 3.1, and every route of it has a summary, the standard error and a security rule", async () => {
    const { body } = await call("GET", "/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    for (const methods of Object.values<Record<string, Record<string, unknown>>>(body.paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation).toMatchObject({
          summary: expect.any(String),
          security: expect.any(Array),
          responses: { default: { content: { "application/json": {} } } },
        });
      }
    }
    expect(body.components.securitySchemes.bearer).toMatchObject({ type: "http", scheme: "bearer" });
  });
});

describe("health", () => {
  it("is live, and ready when Postgres answers", async () => {
    expect((await call("GET", "/health/live")).body).toEqual({ status: "ok", checks: {} });
    expect((await call("GET", "/health/ready")).body).toEqual({ status: "ok", checks: { postgres: "ok" } });
  });
});
