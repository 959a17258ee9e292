// What is told in the audit record of accounts and of what goes wrong at the door: once, with who, what, and by which request.
import * as oauth from "oauth4webapi";
import { beforeEach, describe, expect, it } from "vitest";
import { houseChain } from "../../src/audit/home.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, type CallOptions, call } from "../support/api.ts";
import { recordOf, verified } from "../support/audit.ts";
import { eventually } from "../support/eventually.ts";
import { authorized, createLoginUser, ownFetch, password } from "../support/oauth.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

let owner: Person;
let member: Person;
beforeEach(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
});

const rowsOf = async (workspaceId: string, action: string) =>
  (await recordOf(workspaceId)).filter((row) => row.action === action);
const someEmail = () => `user-${newId()}@example.org`;
const newPassword = "another horse battery";
const post = (path: string, json: unknown, token?: string, options: CallOptions = {}) =>
  call("POST", `/api/v1/auth/${path}`, token, { json, ...options });

async function registered() {
  const email = someEmail();
  const { body } = await post("register", { email, password, name: "Ada" });
  return {
    email,
    userId: body.user.id,
    workspaceId: body.workspace.id,
    access: body.access_token,
    refresh: body.refresh_token,
  };
}

const workspacePath = (rest = "") => `/api/v1/workspaces/${owner.workspaceId}${rest}`;
const json = (value: unknown): CallOptions => ({ json: value });

describe("an account", () => {
  it("is told in its workspace: registered, logged in, changed, logged out", async () => {
    const { email, userId, workspaceId, access } = await registered();
    const other = (await post("login", { email, password })).body.access_token;
    await call("PATCH", "/api/v1/auth/me", other, json({ email: someEmail(), current_password: password }));
    await post("password", { current_password: password, new_password: newPassword }, other);
    expect((await call("GET", "/api/v1/auth/me", access)).status).toBe(401);
    await post("logout", { everywhere: true }, other);
    const rows = await recordOf(workspaceId);
    expect(rows.map(({ action }) => action)).toEqual([
      "workspace.create",
      "auth.register",
      "auth.login",
      "auth.login",
      "auth.email",
      "auth.password",
      "auth.logout",
    ]);
    expect(new Set(rows.map(({ actorId }) => actorId))).toEqual(new Set([userId]));
    expect(rows.every(({ requestId }) => requestId)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(email);
    const again = await post("logout", {}, other);
    expect([again.status, (await rowsOf(workspaceId, "auth.logout")).length]).toEqual([401, 1]);
  });

  it("is never told in a workspace that a token merely names", async () => {
    const [somebody, stranger] = [await createOwner(), await createOwner()];
    const token = await tokenFor({ userId: somebody.userId, workspaceId: stranger.workspaceId });
    expect((await call("PATCH", "/api/v1/auth/me", token, json({ name: "Eve" }))).status).toBe(200);
    expect(await recordOf(stranger.workspaceId)).toEqual([]);
    expect(await rowsOf(somebody.workspaceId, "auth.name")).toHaveLength(1);
  });

  it("that can't be joined to its invitation is told to have come and gone", async () => {
    const email = someEmail();
    const requestId = `request-${newId()}`;
    const invitation = (
      await call("POST", workspacePath("/invitations"), owner.token, json({ role: "viewer", email: someEmail() }))
    ).body.token;
    const answer = await post("register", { email, password, name: "Ada", invitation }, undefined, {
      headers: { "X-Request-Id": requestId },
    });
    expect(answer.status).toBe(409);
    const rows = (await recordOf(houseChain)).filter((row) => row.requestId === requestId);
    expect(rows.map(({ action }) => action)).toEqual(["auth.register", "auth.register_undone"]);
    expect(await verified(houseChain)).toMatchObject({ ok: true });
  });
});

describe("logins that fail", () => {
  it("are told in the workspace of whose account is tried, with neither address nor password", async () => {
    const { email, userId, workspaceId } = await registered();
    expect((await post("login", { email, password: newPassword })).status).toBe(401);
    await eventually(async () => expect(await rowsOf(workspaceId, "auth.login_failed")).toHaveLength(1));
    const [row] = await rowsOf(workspaceId, "auth.login_failed");
    expect(row).toMatchObject({ severity: "warning", actorKind: "anonymous", entityKind: "user", entityId: userId });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${email}|${newPassword}`));
  });

  it("at an address that nobody has are told in the house's own chain, without the address", async () => {
    const email = someEmail();
    const requestId = `request-${newId()}`;
    await post("login", { email, password }, undefined, { headers: { "X-Request-Id": requestId } });
    await eventually(async () => {
      const rows = (await recordOf(houseChain)).filter((row) => row.requestId === requestId);
      expect(rows).toMatchObject([
        { action: "auth.login_failed", entityId: expect.stringMatching(/^address:[0-9a-f]{16}$/) },
      ]);
      expect(JSON.stringify(rows)).not.toContain(email);
    });
  });

  it("beyond the limit are told once, and open one incident", async () => {
    const { email, userId, workspaceId } = await registered();
    const headers = { "CF-Connecting-IP": crypto.randomUUID() };
    const { loginAttempts } = services().config;
    const statuses: number[] = [];
    for (let n = 0; n < loginAttempts + 3; n++)
      statuses.push((await post("login", { email, password: newPassword }, undefined, { headers })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    await eventually(async () => {
      expect(await rowsOf(workspaceId, "auth.login_failed")).toHaveLength(loginAttempts);
      expect(await rowsOf(workspaceId, "auth.login_refused")).toHaveLength(1);
      expect(await rowsOf(workspaceId, "incident.open")).toHaveLength(1);
    });
    const token = await tokenFor({ userId, workspaceId, role: "owner" });
    const { body } = await call("GET", "/api/v1/security/incidents", token);
    expect(body.items).toMatchObject([{ kind: "login_failures", subject: userId, status: "open", opened_by: "rule" }]);
  });
});

describe("refusals", () => {
  it("of a permission are told once an hour of a user and permission", async () => {
    const upload = () => call("DELETE", "/api/v1/cache", member.token);
    const statuses = await Promise.all([upload(), upload(), upload()]);
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
    await call("DELETE", workspacePath(), member.token);
    await eventually(async () => {
      const rows = await rowsOf(owner.workspaceId, "permission.refused");
      expect(rows.map(({ details }) => details.permission).sort()).toEqual(["cache:manage", "workspace:own"]);
      expect(rows.map(({ actorId }) => actorId)).toEqual([member.userId, member.userId]);
    });
  });

  it("by a limit are told once of a user and limit in its window", async () => {
    const token = await tokenFor({ ...owner, plan: "standard" });
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        ask({ ...owner, token }, { question: `Number ${n}?`, model: "builtin/extractive" }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    await eventually(async () => expect(await rowsOf(owner.workspaceId, "limit.refused")).not.toEqual([]));
    const rows = await rowsOf(owner.workspaceId, "limit.refused");
    // A minute may have ended in between.
    expect(rows.length).toBeLessThanOrEqual(2);
    expect(rows[0]).toMatchObject({ actorId: owner.userId, entityKind: "limit", severity: "warning" });
    expect(await verified(owner.workspaceId)).toMatchObject({ ok: true });
  });
});

describe("OAuth", () => {
  it("tells of login, grant, and what was revoked", async () => {
    const user = await createLoginUser();
    const { server, client, tokens } = await authorized(user);
    await oauth.revocationRequest(server, client, oauth.None(), tokens.access_token, ownFetch());
    await oauth.revocationRequest(server, client, oauth.None(), tokens.refresh_token ?? "", ownFetch());
    await oauth.revocationRequest(server, client, oauth.None(), tokens.refresh_token ?? "", ownFetch());
    await eventually(async () => expect(await recordOf(user.workspaceId)).toHaveLength(4));
    const rows = await recordOf(user.workspaceId);
    expect(
      rows
        .map(({ action }) => action)
        .slice(0, 2)
        .sort(),
    ).toEqual(["auth.login", "oauth.grant"]);
    expect(rows.slice(2)).toMatchObject(
      ["access_token", "grant"].map((what) => ({
        action: "oauth.revoke",
        actorKind: "oauth_client",
        actorId: client.client_id,
        entityKind: "oauth_grant",
        details: { what, user_id: user.userId },
      })),
    );
  });
});
