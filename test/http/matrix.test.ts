// Every route, the same questions: no token, bad tokens, wrong role, another workspace, malformed input. The table is
// typed by the routes' own: a route without a row here doesn't compile.
import { beforeAll, describe, expect, it } from "vitest";
import {
  permissions,
  type RouteKey,
  rolePermissions,
  roles,
  routePermissions,
} from "../../src/identity/permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, ask, call, fileForm, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase, type Target } from "../support/route-case.ts";
import { createOwner, createPerson, createWorkspace, type Person, tokenFor } from "../support/workspace.ts";
import { authCases } from "./auth-cases.ts";
import { keyCases } from "./key-cases.ts";
import { openAiCases } from "./openai-cases.ts";
import { providerKeyCases } from "./provider-key-cases.ts";
import { secretCases } from "./secret-cases.ts";
import { securityCases } from "./security-cases.ts";
import { sessionCases } from "./session-cases.ts";
import { workspaceCases } from "./workspace-cases.ts";

const cases: Record<RouteKey, RouteCase> = {
  ...sessionCases,
  ...openAiCases,
  ...authCases,
  ...workspaceCases,
  ...keyCases,
  ...providerKeyCases,
  ...secretCases,
  ...securityCases,
  "GET /health/live": { valid: () => ({ path: "/health/live" }), malformed: [], namesAThing: false },
  "GET /health/ready": { valid: () => ({ path: "/health/ready" }), malformed: [], namesAThing: false },
  "GET /.well-known/jwks.json": {
    valid: () => ({ path: "/.well-known/jwks.json" }),
    malformed: [],
    namesAThing: false,
  },
  "GET /openapi.json": { valid: () => ({ path: "/openapi.json" }), malformed: [], namesAThing: false },
  "POST /api/v1/docs": {
    valid: () => ({ path: "/api/v1/docs", options: { body: fileForm(`Text ${newId()}`, "a.md") } }),
    malformed: [
      { options: json('{"file": "x"}'), status: 415, field: "Content-Type" },
      {
        options: { body: "no boundary", headers: { "Content-Type": "multipart/form-data" } },
        status: 400,
        field: "body",
      },
      { options: { body: fileForm("x", "a.md", { title: "t".repeat(301) }) }, status: 400, field: "title" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/docs": {
    valid: () => ({ path: "/api/v1/docs" }),
    malformed: [{ path: "/api/v1/docs?limit=many", options: {}, status: 400, field: "limit" }],
    namesAThing: false,
  },
  "GET /api/v1/docs/{id}": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}` }),
    malformed: [{ path: "/api/v1/docs/seven", ...noSuchId }],
    namesAThing: true,
  },
  "DELETE /api/v1/docs/{id}": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}` }),
    malformed: [{ path: "/api/v1/docs/seven", ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/docs/{id}/process": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/process` }),
    malformed: [{ path: "/api/v1/docs/seven/process", ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/search": {
    valid: () => ({ path: "/api/v1/search", options: { json: { query: "boiler" } } }),
    malformed: [
      ...jsonBody({ query: "boiler" }, "query"),
      { options: json('{"query": "boiler", "k": 0}'), status: 400, field: "k" },
    ],
    namesAThing: false,
  },
  "POST /api/v1/chat": {
    valid: ({ sessionId }) => ({
      path: "/api/v1/chat",
      options: { json: { question: "Where is the boiler?", session_id: sessionId, stream: false } },
    }),
    malformed: [
      ...jsonBody({ question: "Where?" }, "question"),
      { options: json('{"question": "Where?", "session_id": "seven"}'), status: 400, field: "session_id" },
      { options: json('{"question": "Where?", "stream": "yes"}'), status: 400, field: "stream" },
      { options: json('{"question": "Where?", "temperature": 3}'), status: 400, field: "temperature" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/models": { valid: () => ({ path: "/api/v1/models" }), malformed: [], namesAThing: false },
  "GET /api/v1/models/{id}": {
    valid: () => ({ path: "/api/v1/models/builtin/extractive" }),
    malformed: [{ path: `/api/v1/models/openai/${"x".repeat(250)}`, ...noSuchId }],
    namesAThing: false,
  },
  "GET /api/v1/providers": { valid: () => ({ path: "/api/v1/providers" }), malformed: [], namesAThing: false },
  "POST /api/v1/models/select": {
    valid: () => ({ path: "/api/v1/models/select", options: { json: { task: "answer" } } }),
    malformed: [
      ...jsonBody({ task: "answer" }, "task"),
      { options: json('{"max_cost": -1}'), status: 400, field: "max_cost" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/ollama/models": { valid: () => ({ path: "/api/v1/ollama/models" }), malformed: [], namesAThing: false },
  "GET /api/v1/ollama/models/{name}": {
    valid: () => ({ path: "/api/v1/ollama/models/ok" }),
    malformed: [{ path: "/api/v1/ollama/models/a..%20b", options: {}, status: 400, field: "name" }],
    namesAThing: false,
  },
  "POST /api/v1/ollama/models/{name}/pull": {
    valid: () => ({ path: "/api/v1/ollama/models/ok/pull" }),
    malformed: [{ path: "/api/v1/ollama/models/a%20b/pull", options: {}, status: 400, field: "name" }],
    namesAThing: false,
  },
  "DELETE /api/v1/ollama/models/{name}": {
    valid: () => ({ path: "/api/v1/ollama/models/ok" }),
    malformed: [{ path: "/api/v1/ollama/models/a%20b", options: {}, status: 400, field: "name" }],
    namesAThing: false,
  },
  "GET /api/v1/model-chain": { valid: () => ({ path: "/api/v1/model-chain" }), malformed: [], namesAThing: false },
  "PUT /api/v1/model-chain": {
    valid: () => ({ path: "/api/v1/model-chain", options: { json: { chain: [] } } }),
    malformed: [
      ...jsonBody({ chain: [] }, "chain"),
      { options: json('{"chain": ["nobody/nothing"]}'), status: 400, field: "chain" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/chat/sessions/{id}/messages/{message_id}/stream": {
    valid: (of) => ({ path: `/api/v1/chat/sessions/${of.sessionId}/messages/${of.messageId}/stream` }),
    malformed: [
      { path: `/api/v1/chat/sessions/${newId()}/messages/seven/stream`, options: {}, status: 400, field: "message_id" },
      { options: { headers: { "Last-Event-ID": "last" } }, status: 400, field: "last-event-id" },
    ],
    namesAThing: true,
  },
  "POST /api/v1/chat/sessions/{id}/messages/{message_id}/cancel": {
    valid: (of) => ({ path: `/api/v1/chat/sessions/${of.sessionId}/messages/${of.messageId}/cancel` }),
    malformed: [{ path: `/api/v1/chat/sessions/seven/messages/${newId()}/cancel`, ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/chat/sessions/{id}/ws": {
    valid: ({ sessionId }) => ({
      path: `/api/v1/chat/sessions/${sessionId}/ws`,
      options: { headers: { Upgrade: "websocket" } },
    }),
    malformed: [
      { path: "/api/v1/chat/sessions/seven/ws", ...noSuchId },
      { options: {}, status: 426 },
    ],
    namesAThing: true,
  },
  "GET /api/v1/chat/{id}/stream": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/${sessionId}/stream` }),
    malformed: [{ path: `/api/v1/chat/${"x".repeat(201)}/stream`, ...noSuchId }],
    namesAThing: false,
  },
  "GET /api/v1/rate-limit/status": {
    valid: () => ({ path: "/api/v1/rate-limit/status" }),
    malformed: [],
    namesAThing: false,
  },
  "GET /api/v1/usage": {
    valid: () => ({ path: "/api/v1/usage" }),
    malformed: [
      { path: "/api/v1/usage?from=yesterday", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?from=2026-02-30", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?to=0000-01-01", options: {}, status: 400, field: "to" },
      { path: "/api/v1/usage?from=2026-02-02&to=2026-02-01", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?from=2025-01-01&to=2026-01-02", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?group_by=moon", options: {}, status: 400, field: "group_by" },
      { path: "/api/v1/usage?group_by=day&group_by=user", options: {}, status: 400, field: "group_by" },
      { path: "/api/v1/usage?user_id=seven", options: {}, status: 400, field: "user_id" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/usage/me": { valid: () => ({ path: "/api/v1/usage/me" }), malformed: [], namesAThing: false },
  "GET /api/v1/cache/stats": {
    valid: () => ({ path: "/api/v1/cache/stats" }),
    malformed: [
      { path: "/api/v1/cache/stats?days=0", options: {}, status: 400, field: "days" },
      { path: "/api/v1/cache/stats?days=91", options: {}, status: 400, field: "days" },
    ],
    namesAThing: false,
  },
  "DELETE /api/v1/cache": { valid: () => ({ path: "/api/v1/cache" }), malformed: [], namesAThing: false },
  "GET /api/v1/cache/settings": {
    valid: () => ({ path: "/api/v1/cache/settings" }),
    malformed: [],
    namesAThing: false,
  },
  "PUT /api/v1/cache/settings": {
    valid: () => ({ path: "/api/v1/cache/settings", options: { json: { semantic_ttl_seconds: null } } }),
    malformed: [
      ...anyJsonBody({ semantic_ttl_seconds: null }),
      ...[-1, 604_801, 1.5, "an hour", undefined].map((semantic_ttl_seconds) => ({
        options: json(JSON.stringify({ semantic_ttl_seconds })),
        status: 400,
        field: "semantic_ttl_seconds",
      })),
    ],
    namesAThing: false,
  },
};

/** OpenAI's surface has it inside of OpenAI's error. */
const standardError = ({ body }: Answer) => body.error.hearth ?? body.error;

const keys = Object.keys(cases) as RouteKey[];
const isProtected = (key: RouteKey) => routePermissions[key] !== "public";
const request = (key: RouteKey, target: Target, token?: string) => {
  const { path, options } = cases[key].valid(target);
  return call(key.split(" ")[0] ?? "", path, token, options);
};

async function targetOf(person: Person): Promise<Target> {
  const documentId = await uploadReady(person, heatingNote);
  const { body } = await ask(person, { question: "Where is the boiler?", model: "builtin/extractive" });
  const { workspaceId } = person;
  const member = await createPerson(workspaceId, "member");
  const said = { sessionId: body.session_id, messageId: body.message_id };
  const key = await call("POST", "/api/v1/api-keys", person.token, { json: { name: "Target", scopes: ["chat"] } });
  const invitations = `/api/v1/workspaces/${workspaceId}/invitations`;
  const invitation = await call("POST", invitations, person.token, { json: { role: "member" } });
  const incident = await call("POST", "/api/v1/security/incidents", person.token, { json: { summary: "Smoke" } });
  const made = { keyId: key.body.id, invitationId: invitation.body.id, incidentId: incident.body.id };
  return { ...unknownTarget(), ...said, ...made, documentId, workspaceId, memberId: member.userId };
}

const unknownTarget = (): Target => ({
  documentId: newId(),
  sessionId: newId(),
  messageId: newId(),
  workspaceId: newId(),
  memberId: newId(),
  invitationId: newId(),
  keyId: newId(),
  incidentId: newId(),
});

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
      // One of its own: what is allowed may end it.
      const workspaceId = await createWorkspace();
      const person = await createPerson(workspaceId, role);
      const answer = await request(key, { ...unknownTarget(), workspaceId }, person.token);
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
