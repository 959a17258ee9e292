// Every route of the table with what no honest client sends: whatever comes in, the answer is one that Hearth meant to give.
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type RouteKey, routePermissions } from "../../src/identity/route-permissions.ts";
import { type CallOptions, call, send } from "../support/api.ts";
import { hostileJsonBody, type Schema } from "../support/hostile/bodies.ts";
import { hostileForm } from "../support/hostile/files.ts";
import { hostileHeaders, hostilePath, hostileQuery } from "../support/hostile/requests.ts";
import type { Target } from "../support/route-case.ts";
import { targetOf } from "../support/target.ts";
import { createOwner, type Person } from "../support/workspace.ts";
import { cases } from "./cases.ts";

/** What went wrong behind an answer, or since the last one behind its back: ingestion works by itself. */
const faults = vi.hoisted(() => [] as string[]);
vi.mock("../../src/telemetry/log.ts", async (original) => ({
  ...(await original<typeof import("../../src/telemetry/log.ts")>()),
  jsonLogger: () => ({
    log: (level: string, event: string, fields: unknown) => {
      const isFault = (level === "error" && event !== "request") || event === "source_retried";
      if (isFault) faults.push(`${event} ${JSON.stringify(fields)}`);
    },
  }),
}));

interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const keys = Object.keys(routePermissions) as RouteKey[];
const isReading = (key: RouteKey) => key.startsWith("GET ");
/** Who changes what all others rely on has a workspace to himself. */
const isAlone = (key: RouteKey) => !isReading(key) && /:(?:manage|own|leave)$/.test(routePermissions[key]);
/** More of it where a run is to look for what is still to be found: every run draws other samples, and there are many routes. */
const zeal = 0.5;

let operations: Map<string, Operation>;
let schemas: Record<string, Schema>;
let together: { person: Person; target: Target };

async function somebody() {
  const person = await createOwner();
  return { person, target: await targetOf(person) };
}

beforeAll(async () => {
  together = await somebody();
  const { body } = await call("GET", "/openapi.json");
  schemas = body.components.schemas;
  operations = new Map(
    Object.entries<Record<string, Operation>>(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    ),
  );
});

/** Of an exception: none of it may be told. */
const insides =
  /\n +at |\.ts:\d|\.js:\d|(?:Type|Range|Syntax|Reference|Zod|Neon\w*)Error|PGRST|violates|select "|insert into/;

async function expectHarmless(method: string, path: string, token: string | undefined, options: CallOptions) {
  const response = await send(method, path, token, options);
  if (response.webSocket) {
    response.webSocket.accept();
    response.webSocket.close();
  }
  const text = await response.text();
  const told = `${method} ${path.slice(0, 300)}: ${response.status} ${text.slice(0, 600)} ${faults.join("\n")}`;
  expect(faults.splice(0), told).toEqual([]);
  expect([500, 503], told).not.toContain(response.status);
  if (path.startsWith("/openapi.json")) return;
  expect(text, told).not.toContain("ERR_INTERNAL");
  if (response.status >= 400) expectStandardError(response, text, told);
}

function expectStandardError(response: Response, text: string, told: string): void {
  expect(response.headers.get("Content-Type"), told).toMatch(/^application\/json/);
  const { error } = JSON.parse(text);
  expect(error.hearth ?? error, told).toMatchObject({
    error_code: expect.stringMatching(/^ERR_/),
    message: expect.any(String),
    request_id: response.headers.get("X-Request-Id"),
  });
  expect(text, told).not.toMatch(insides);
}

const assertAll = <T>(numRuns: number, hostile: fc.Arbitrary<T>, check: (sample: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(hostile, check), { numRuns: Math.ceil(numRuns * zeal) });

describe.each(keys)("%s", (key) => {
  const [method = "", template = ""] = key.split(" ");
  const tokens = (person: Person) => (routePermissions[key] === "public" ? [person.token, undefined] : [person.token]);
  let person: Person;
  let target: Target;
  beforeAll(async () => {
    ({ person, target } = isAlone(key) ? await somebody() : together);
  });

  it("withstands hostile headers, queries and paths", async () => {
    const { path, options = {} } = cases[key].valid(target);
    const token = fc.constantFrom(...tokens(person));
    await assertAll(6, fc.tuple(hostileHeaders, token), ([headers, shown]) => {
      const all: Record<string, string> = { ...options.headers, ...headers };
      // A form names its own boundary there: types of forms are told by hand below.
      if (options.body instanceof FormData) delete all["Content-Type"];
      return expectHarmless(method, path, "Authorization" in headers ? undefined : shown, { ...options, headers: all });
    });
    const names =
      operations
        .get(key)
        ?.parameters?.filter((one) => one.in === "query")
        .map(({ name }) => name) ?? [];
    await assertAll(names.length > 0 ? 12 : 2, fc.tuple(hostileQuery([...names, "x"]), token), ([query, shown]) =>
      expectHarmless(method, path.split("?")[0] + query, shown, options),
    );
    if (template.includes("{"))
      await assertAll(6, hostilePath(template, path), (hostile) =>
        expectHarmless(method, hostile, person.token, options),
      );
  });

  it("withstands hostile bodies", async () => {
    if (isReading(key)) return;
    const { path, options } = cases[key].valid(target);
    const content = operations.get(key)?.requestBody?.content ?? {};
    const schema = resolved(content["application/json"]?.schema ?? {});
    const token = fc.constantFrom(...tokens(person));
    // A valid body of ours is an object.
    const valid = (options?.json ?? {}) as Record<string, unknown>;
    const inJson = hostileJsonBody(schema, valid).map(
      (body): CallOptions => ({ body, headers: { "Content-Type": "application/json" } }),
    );
    const bodies = "multipart/form-data" in content ? hostileForm : inJson;
    const numRuns = Object.keys(content).length > 0 ? 20 : 3;
    await assertAll(numRuns, fc.tuple(bodies, token), ([hostile, shown]) =>
      expectHarmless(method, path, shown, hostile),
    );
  });
});

function resolved(schema: Schema): Schema {
  const named = schema.$ref?.split("/").at(-1);
  return named === undefined ? schema : (schemas[named] ?? {});
}
