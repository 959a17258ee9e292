// What is mended in passing: who comes by an invitation, passwords of older parameters, and logins that are long over.
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { everyMinute } from "../../src/every-minute.ts";
import { users } from "../../src/identity/identity.table.ts";
import { logins, refreshTokens } from "../../src/identity/logins.table.ts";
import { hashPassword } from "../../src/identity/passwords.ts";
import { parseRefreshToken } from "../../src/identity/refresh-tokens.ts";
import { newId } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, services } from "../support/workspace.ts";

const password = "correct horse battery";
const post = (path: string, json: unknown) => call("POST", `/api/v1/auth/${path}`, undefined, { json });
const newcomer = () => ({ email: `user-${newId()}@example.org`, password, name: "Ada" });

describe("registering by an invitation", () => {
  it("leads into its workspace and no other, and a used one makes no user", async () => {
    const owner = await createOwner();
    const path = `/api/v1/workspaces/${owner.workspaceId}/invitations`;
    const { body } = await call("POST", path, owner.token, { json: { role: "viewer" } });
    const made = await post("register", { ...newcomer(), invitation: body.token });
    expect(made).toMatchObject({ status: 201, body: { workspace: { id: owner.workspaceId, role: "viewer" } } });
    const me = await call("GET", "/api/v1/auth/me", made.body.access_token);
    expect(me.body.workspaces).toMatchObject([{ id: owner.workspaceId }]);

    const late = newcomer();
    expect((await post("register", { ...late, invitation: body.token })).status).toBe(409);
    expect((await post("register", late)).status).toBe(201);
  });
});

describe("a password of older parameters", () => {
  it("is hashed anew by the login that brings it", async () => {
    const ada = newcomer();
    const { body } = await post("register", ada);
    const old = await hashPassword(password, { iterations: 1_024, blockSize: 8, parallelism: 1 });
    const userOf = eq(users.id, body.user.id);
    await services().database.system("test.older", (db) => [db.update(users).set({ passwordHash: old }).where(userOf)]);
    expect((await post("login", ada)).status).toBe(200);
    await eventually(async () => {
      const [[row]] = await services().database.system("test.hash", (db) => [db.select().from(users).where(userOf)]);
      expect(row?.passwordHash).toMatch(/^scrypt\$16384\$8\$5\$/);
    });
    expect((await post("login", ada)).status).toBe(200);
  });
});

describe("the cron", () => {
  it("forgets tokens past their time, and logins that have no other", async () => {
    const ada = newcomer();
    const first = (await post("register", ada)).body.refresh_token;
    const second = (await post("login", ada)).body.refresh_token;
    const renewed = (await post("refresh", { refresh_token: second })).body.refresh_token;
    const [over, alive, child] = await Promise.all([first, second, renewed].map(parseRefreshToken));
    await services().database.system("test.expire", (db) => [
      db.execute(sql`update refresh_tokens set expires_at = now() - interval '1 day'
        where id in (${over?.tokenId}::uuid, ${alive?.tokenId}::uuid)`),
    ]);
    await everyMinute(services());
    const [loginRows, tokenRows] = await services().database.system("test.left", (db) => [
      db
        .select({ id: logins.id })
        .from(logins)
        .where(eq(logins.id, over?.loginId ?? "")),
      db
        .select({ id: refreshTokens.id })
        .from(refreshTokens)
        .where(eq(refreshTokens.loginId, alive?.loginId ?? "")),
    ]);
    expect(loginRows).toEqual([]);
    expect(tokenRows).toEqual([{ id: child?.tokenId }]);
  });
});
