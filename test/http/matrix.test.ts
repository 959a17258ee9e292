// Every route, the same questions: no token, bad tokens, wrong role, another workspace, malformed input. The table is
// typed by the routes' own: a route without a row here doesn't compile.
import { beforeAll, describe, expect, it } from "vitest";
import { permissions, type Role, rolePermissions, roles } from "../../src/identity/permissions.ts";
import { type RouteKey, routePermissions } from "../../src/identity/route-permissions.ts";
import { type Answer, call } from "../support/api.ts";
import type { Target } from "../support/route-case.ts";
import { targetOf, unknownTarget } from "../support/target.ts";
import { createOwner, createPerson, createWorkspace, type Person, tokenFor } from "../support/workspace.ts";
import { cases } from "./cases.ts";

/** OpenAI's surface has it inside of OpenAI's error. */
const standardError = ({ body }: Answer) => body.error.hearth ?? body.error;

const keys = Object.keys(cases) as RouteKey[];
const isProtected = (key: RouteKey) => routePermissions[key] !== "public";
const request = (key: RouteKey, target: Target, token?: string) => {
  const { path, options } = cases[key].valid(target);
  return call(key.split(" ")[0] ?? "", path, token, options);
};

const personOf = async (role: Role) => createPerson(await createWorkspace(), role);
const refused = new Map<Role, Promise<Person>>();
/** Whoever is refused changes nothing: one of each role serves all routes. */
function refusedOf(role: Role): Promise<Person> {
  const person = refused.get(role) ?? personOf(role);
  refused.set(role, person);
  return person;
}

let owner: Person;
let target: Target;
beforeAll(async () => {
  owner = await createOwner();
  target = await targetOf(owner);
});

describe.each(keys.filter(isProtected))("%s", (key) => {
  it.each([
    ["no token", async () => undefined],
    ["garbage", async () => "garbage"],
    ["a token of another secret", () => tokenFor(owner, { jwtSecret: "another-secret-of-at-least-32-characters" })],
    ["an expired token", () => tokenFor(owner, { now: new Date(Date.now() - 3_600_000) })],
    [
      "an unsigned token",
      async () =>
        `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: owner.userId, workspace: owner.workspaceId, role: "owner", exp: 9e9 }))}.`,
    ],
  ])("answers 401 to %s", async (_, token) => {
    const answer = await request(key, target, await token());
    expect(answer.status).toBe(401);
    expect(standardError(answer).error_code).toMatch(/^ERR_(UNAUTHENTICATED|TOKEN_EXPIRED)$/);
    expect(answer.headers.get("WWW-Authenticate")).toMatch(
      /^Bearer .*resource_metadata="https?:.*\/\.well-known\/oauth-protected-resource"$/,
    );
  });

  it("answers 403 to exactly the roles without its permission", async () => {
    const permission = permissions.find((name) => name === routePermissions[key]);
    for (const role of roles) {
      const allowed = permission !== undefined && rolePermissions[role].has(permission);
      // What is allowed may end the workspace it is tried in.
      const { workspaceId, token } = allowed ? await personOf(role) : await refusedOf(role);
      const answer = await request(key, { ...unknownTarget(), workspaceId }, token);
      expect([role, answer.status === 403]).toEqual([role, !allowed]);
    }
  });

  it("answers 404 to another workspace, and to an id that nobody has", async () => {
    if (!cases[key].namesAThing) return;
    const stranger = await createOwner();
    expect((await request(key, target, stranger.token)).status).toBe(404);
    expect((await request(key, unknownTarget(), owner.token)).status).toBe(404);
  });
});

describe.each(keys)("%s", (key) => {
  it("names what is wrong in malformed input", async () => {
    const [method = ""] = key.split(" ");
    const token = isProtected(key) ? owner.token : undefined;
    for (const { path, options, status, field } of cases[key].malformed) {
      const answer = await call(method, path ?? cases[key].valid(target).path, token, options);
      expect([options, answer.status]).toEqual([options, status]);
      if (field) expect(standardError(answer).details[0]).toMatchObject({ field, problem: expect.any(String) });
    }
  });
});

describe("the table of routes", () => {
  it("is the one that is served", async () => {
    const { body } = await call("GET", "/openapi.json");
    const served = Object.entries<Record<string, { "x-permission": string }>>(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        operation["x-permission"],
      ]),
    );
    expect(Object.fromEntries(served)).toEqual(routePermissions);
  });

  it.each(keys.filter((key) => !isProtected(key)))("serves %s to everybody", async (key) => {
    expect((await request(key, target)).status).toBe(cases[key].publicStatus ?? 200);
  });
});
