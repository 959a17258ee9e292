// Every change leaves one row in the audit record: who, what, by which request, and keyed hashes of before and after.
import { beforeEach, describe, expect, it } from "vitest";
import { changeHashes } from "../../src/audit/keyed-hash.ts";
import { newId } from "../../src/platform/ids.ts";
import { type CallOptions, call, fileForm, uploadReady } from "../support/api.ts";
import { recordOf, verified } from "../support/audit.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { password } from "../support/oauth.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
let member: Person;
beforeEach(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
});

const rowsOf = async (workspaceId: string, action: string) =>
  (await recordOf(workspaceId)).filter((row) => row.action === action);
const newPassword = "another horse battery";
const post = (path: string, json: unknown, token?: string, options: CallOptions = {}) =>
  call("POST", `/api/v1/auth/${path}`, token, { json, ...options });

interface Change {
  action: string;
  /** What stands before the action is called: its path */
  prepare?: () => Promise<unknown>;
  request: (prepared: unknown) => [method: string, path: string, options?: CallOptions];
  by?: () => Person;
  severity?: string | null;
  hashes?: "before" | "after" | "both";
}

const workspacePath = (rest = "") => `/api/v1/workspaces/${owner.workspaceId}${rest}`;
const idOf = (path: string, json: unknown) => async () => (await call("POST", path, owner.token, { json })).body.id;
const keyId = idOf("/api/v1/api-keys", { name: "K", scopes: ["chat"] });
const sessionId = idOf("/api/v1/chat/sessions", {});
const json = (value: unknown): CallOptions => ({ json: value });

const changes: Change[] = [
  { action: "workspace.rename", request: () => ["PATCH", workspacePath(), json({ name: "N" })], hashes: "both" },
  {
    action: "workspace.settings",
    request: () => ["PATCH", workspacePath("/settings"), json({ passages_max: 4 })],
    hashes: "both",
  },
  {
    action: "workspace.model_chain",
    request: () => ["PUT", "/api/v1/model-chain", json({ chain: [] })],
    hashes: "both",
  },
  {
    action: "cache.settings",
    request: () => ["PUT", "/api/v1/cache/settings", json({ semantic_ttl_seconds: 5 })],
    hashes: "both",
  },
  { action: "cache.clear", request: () => ["DELETE", "/api/v1/cache"] },
  {
    action: "security.policy",
    severity: "warning",
    request: () => ["PATCH", "/api/v1/security/policy", json({ injection: "flag" })],
    hashes: "both",
  },
  {
    action: "workspace.transfer",
    severity: "warning",
    request: () => ["POST", workspacePath("/transfer"), json({ user_id: member.userId })],
    hashes: "both",
  },
  {
    action: "member.role",
    severity: "info",
    request: () => ["PATCH", workspacePath(`/members/${member.userId}`), json({ role: "viewer" })],
    hashes: "both",
  },
  {
    action: "member.remove",
    severity: "info",
    request: () => ["DELETE", workspacePath(`/members/${member.userId}`)],
    hashes: "before",
  },
  {
    action: "member.leave",
    severity: "info",
    request: () => ["POST", workspacePath("/leave")],
    by: () => member,
    hashes: "before",
  },
  {
    action: "invitation.create",
    severity: "info",
    request: () => ["POST", workspacePath("/invitations"), json({ role: "viewer" })],
    hashes: "after",
  },
  {
    action: "api_key.create",
    severity: "info",
    request: () => ["POST", "/api/v1/api-keys", json({ name: "K", scopes: ["chat"] })],
    hashes: "after",
  },
  {
    action: "api_key.rotate",
    severity: "info",
    prepare: keyId,
    request: (id) => ["POST", `/api/v1/api-keys/${id}/rotate`, json({})],
    hashes: "both",
  },
  {
    action: "api_key.revoke",
    severity: "info",
    prepare: keyId,
    request: (id) => ["DELETE", `/api/v1/api-keys/${id}`],
    hashes: "before",
  },
  {
    action: "document.upload",
    request: () => ["POST", "/api/v1/docs", { body: fileForm(heatingNote, "a.md") }],
    hashes: "after",
  },
  {
    action: "document.delete",
    prepare: () => uploadReady(owner, heatingNote),
    request: (id) => ["DELETE", `/api/v1/docs/${id}`],
  },
  { action: "session.create", request: () => ["POST", "/api/v1/chat/sessions", json({})] },
  {
    action: "session.rename",
    prepare: sessionId,
    request: (id) => ["PATCH", `/api/v1/chat/sessions/${id}`, json({ title: "T" })],
  },
  {
    action: "session.export",
    severity: "info",
    prepare: sessionId,
    request: (id) => ["GET", `/api/v1/chat/sessions/${id}/export`],
  },
  { action: "session.delete", prepare: sessionId, request: (id) => ["DELETE", `/api/v1/chat/sessions/${id}`] },
  {
    action: "provider_key.keep",
    severity: "info",
    request: () => ["PUT", "/api/v1/auth/provider-keys/groq", json({ key: "gsk-0123456789abcdef" })],
    hashes: "after",
  },
  {
    action: "provider_key.delete",
    severity: "info",
    prepare: () => call("PUT", "/api/v1/auth/provider-keys/groq", owner.token, json({ key: "gsk-0123456789abcdef" })),
    request: () => ["DELETE", "/api/v1/auth/provider-keys/groq"],
    hashes: "before",
  },
  { action: "auth.name", request: () => ["PATCH", "/api/v1/auth/me", json({ name: "Eve" })] },
  {
    action: "incident.open",
    severity: "warning",
    request: () => ["POST", "/api/v1/security/incidents", json({ summary: "Smoke" })],
    hashes: "after",
  },
  {
    action: "incident.resolve",
    severity: "info",
    prepare: idOf("/api/v1/security/incidents", { summary: "Smoke" }),
    request: (id) => ["PATCH", `/api/v1/security/incidents/${id}`, json({ status: "resolved", note: "Toast" })],
    hashes: "both",
  },
  { action: "workspace.delete", severity: "warning", request: () => ["DELETE", workspacePath()] },
];

describe("a change", () => {
  it.each(changes)("$action leaves one row", async ({ action, prepare, request, by, severity = null, hashes }) => {
    const prepared = await prepare?.();
    const person = by?.() ?? owner;
    const requestId = `request-${newId()}`;
    const [method, path, options = {}] = request(prepared);
    const answer = await call(method, path, person.token, { ...options, headers: { "X-Request-Id": requestId } });
    expect(answer.status).toBeLessThan(300);
    const told = (await recordOf(owner.workspaceId)).filter((row) => row.requestId === requestId);
    expect(told).toMatchObject([{ action, severity, actorKind: "user", actorId: person.userId, requestId }]);
    const [row] = told;
    const has = [row?.beforeHash, row?.afterHash].map((hash) => (hash ? /^[0-9a-f]{64}$/.test(hash) : false));
    expect(has).toEqual([hashes === "before" || hashes === "both", hashes === "after" || hashes === "both"]);
    expect(row?.hashKey).toBe(hashes ? "tests" : null);
    expect(await verified(owner.workspaceId)).toMatchObject({ ok: true });
  });

  it("tells what was there and what is there now to whoever holds the key", async () => {
    await call("PATCH", workspacePath(`/members/${member.userId}`), owner.token, json({ role: "viewer" }));
    const [row] = await rowsOf(owner.workspaceId, "member.role");
    const hashes = changeHashes(services().config, { before: { role: "member" }, after: { role: "viewer" } });
    expect(row).toMatchObject(hashes);
  });

  it("that was refused, or hit nothing, leaves none", async () => {
    const nobody = newId();
    const answers = [
      await call("DELETE", workspacePath(`/members/${nobody}`), owner.token),
      await call("DELETE", `/api/v1/api-keys/${nobody}`, owner.token),
      await call("DELETE", `/api/v1/docs/${nobody}`, owner.token),
      await call("DELETE", "/api/v1/auth/provider-keys/groq", owner.token),
      await call("PATCH", `/api/v1/security/incidents/${nobody}`, owner.token, json({ status: "resolved", note: "N" })),
      await call("PATCH", workspacePath("/settings"), owner.token, json({ passages_max: 51 })),
      await post("password", { current_password: password, new_password: newPassword }, owner.token),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 400, 401]);
    await eventually(async () => expect(await rowsOf(owner.workspaceId, "auth.login_failed")).toHaveLength(1));
    expect((await recordOf(owner.workspaceId)).map(({ action }) => action)).toEqual(["auth.login_failed"]);
  });

  it("of two at once is told once for the one that came through", async () => {
    const incident = await idOf("/api/v1/security/incidents", { summary: "Smoke" })();
    const path = `/api/v1/security/incidents/${incident}`;
    const resolving = Array.from({ length: 5 }, () =>
      call("PATCH", path, owner.token, json({ status: "resolved", note: "N" })),
    );
    const statuses = (await Promise.all(resolving)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409]);
    expect(await rowsOf(owner.workspaceId, "incident.resolve")).toHaveLength(1);
  });
});
