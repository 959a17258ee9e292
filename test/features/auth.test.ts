// Users come in, stay in and go out: registration, logins and the tokens that follow from them.
import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { register } from "../../src/features/auth/register.ts";
import { members, workspaces } from "../../src/identity/identity.table.ts";
import { logins, refreshTokens } from "../../src/identity/logins.table.ts";
import { parseRefreshToken } from "../../src/identity/refresh-tokens.ts";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, call } from "../support/api.ts";
import { createPerson, createWorkspace, services } from "../support/workspace.ts";

const password = "correct horse battery";
const someEmail = () => `user-${newId()}@example.org`;
const post = (path: string, json: unknown, token?: string) => call("POST", `/api/v1/auth/${path}`, token, { json });
const refresh = (refresh_token: string, more = {}) => post("refresh", { refresh_token, ...more });
const me = (token: string) => call("GET", "/api/v1/auth/me", token);
const reasonOf = ({ status, body }: Answer) => [status, body.error.metadata.reason];

interface Registered {
  email: string;
  userId: string;
  workspaceId: string;
  access: string;
  refresh: string;
}

async function registered(): Promise<Registered> {
  const email = someEmail();
  const { status, body } = await post("register", { email, password, name: "Ada" });
  expect(status).toBe(201);
  const tokens = { access: body.access_token, refresh: body.refresh_token };
  return { email, userId: body.user.id, workspaceId: body.workspace.id, ...tokens };
}

const logIn = async (email: string, more = {}): Promise<Answer> => post("login", { email, password, ...more });

async function loginOf(token: string): Promise<string> {
  return (await parseRefreshToken(token))?.loginId ?? "";
}

/** As if it had been exchanged so long ago. */
const agedBy = (token: string, seconds: number) =>
  parseRefreshToken(token).then((parts) =>
    services().database.system("test.age", (db) => [
      db
        .update(refreshTokens)
        .set({ usedAt: sql`used_at - ${seconds} * interval '1 second'` })
        .where(eq(refreshTokens.id, parts?.tokenId ?? "")),
    ]),
  );

const join = (userId: string, workspaceId: string, role: "member" | "viewer") =>
  services().database.system("test.join", (db) => [db.insert(members).values({ workspaceId, userId, role })]);

describe("registration", () => {
  it("makes a user, their own workspace and a login, and says who and where they are", async () => {
    const email = someEmail();
    const answer = await post("register", {
      email: ` ${email.toUpperCase()}`,
      password,
      name: "Ada",
      workspace_name: "Home",
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        token_type: "Bearer",
        expires_in: 900,
        refresh_token: expect.stringMatching(/^hthr_/),
        user: { email, name: "Ada" },
        workspace: { name: "Home", role: "owner" },
      },
    });
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect((await call("GET", "/api/v1/docs", answer.body.access_token)).status).toBe(200);
    const { id } = answer.body.workspace;
    const [{ rows }] = await services().database.system("test.audit", (db) => [
      db.execute(sql`select actor_id from audit_events where workspace_id = ${id} and action = 'workspace.create'`),
    ]);
    expect(rows).toEqual([{ actor_id: answer.body.user.id }]);
  });

  it("of many at once with one address makes one user, and leaves nothing of the others", async () => {
    const email = someEmail();
    const name = `Twin ${newId()}`;
    const answers = await Promise.all(Array.from({ length: 4 }, () => post("register", { email, password, name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const [made] = await services().database.system("test.twins", (db) => [
      db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.name, name)),
    ]);
    expect(made).toHaveLength(1);
  });

  it.each([
    ["a short password", { password: "too short" }, "password"],
    ["a password that is the address", { email: "someone@example.org", password: "Someone@Example.org" }, "password"],
    ["no address", { email: "someone" }, "email"],
    ["no name", { name: " " }, "name"],
  ])("refuses %s", async (_, change, field) => {
    const answer = await post("register", { email: someEmail(), password, name: "Ada", ...change });
    expect([answer.status, answer.body.error.details[0].field]).toEqual([400, field]);
  });

  it("is for those whom the operator lets in", async () => {
    const input = { email: someEmail(), password, name: "Ada" };
    for (const registration of ["invited", "closed"] as const) {
      const closed = { ...services(), config: { ...services().config, registration } };
      const reason = { tag: "registration_refused", registration };
      await expect(register(closed, input, newId())).rejects.toMatchObject({ reason });
    }
  });
});

describe("a login", () => {
  let ada: Registered;
  beforeAll(async () => {
    ada = await registered();
  });

  it("leads to the workspace that was joined first, or to the one that is named", async () => {
    const other = await createWorkspace();
    await join(ada.userId, other, "viewer");
    expect((await logIn(ada.email)).body.workspace).toMatchObject({ id: ada.workspaceId, role: "owner" });
    expect((await logIn(ada.email, { workspace_id: other })).body.workspace).toMatchObject({
      id: other,
      role: "viewer",
    });
    expect((await logIn(ada.email, { workspace_id: await createWorkspace() })).status).toBe(404);
  });

  it("tells a wrong password and an address that nobody has by the same words", async () => {
    const [wrong, unknown] = [
      await post("login", { email: ada.email, password: "not the password" }),
      await post("login", { email: someEmail(), password }),
    ];
    expect([reasonOf(wrong), reasonOf(unknown)]).toEqual([
      [401, "invalid_credentials"],
      [401, "invalid_credentials"],
    ]);
    expect(wrong.body.error.message).toBe(unknown.body.error.message);
  });
});

describe("a refresh token", () => {
  it("brings the next one, and where its user is now", async () => {
    const ada = await registered();
    const other = await createWorkspace();
    await join(ada.userId, other, "member");
    const first = await refresh(ada.refresh);
    expect(first).toMatchObject({ status: 200, body: { workspace: { id: ada.workspaceId, role: "owner" } } });
    const second = await refresh(first.body.refresh_token, { workspace_id: other });
    expect(second.body.workspace).toMatchObject({ id: other, role: "member" });
    expect((await call("GET", "/api/v1/docs", second.body.access_token)).status).toBe(200);
    const foreign = { workspace_id: await createWorkspace() };
    expect((await refresh(second.body.refresh_token, foreign)).status).toBe(404);
    // What was refused has used nothing up.
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
  });

  it("that twenty show at once gives each a child of its own, all of one login", async () => {
    const ada = await registered();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(ada.refresh)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const children = answers.map(({ body }) => body.refresh_token);
    expect(new Set(children).size).toBe(20);
    expect(new Set(await Promise.all(children.map(loginOf)))).toEqual(new Set([await loginOf(ada.refresh)]));
    expect((await refresh(children[7])).status).toBe(200);
  });

  it("that comes again later ends its whole family, access tokens included, and no other login", async () => {
    const ada = await registered();
    const other = await logIn(ada.email);
    const child = await refresh(ada.refresh);
    await agedBy(ada.refresh, services().config.refreshGraceSeconds + 1);
    expect((await me(child.body.access_token)).status).toBe(200);
    expect(reasonOf(await refresh(ada.refresh))).toEqual([401, "session_ended"]);
    expect(reasonOf(await refresh(child.body.refresh_token))).toEqual([401, "session_ended"]);
    expect(reasonOf(await me(child.body.access_token))).toEqual([401, "session_ended"]);
    const [[login]] = await services().database.system("test.login", (db) => [
      db.select().from(logins).where(eq(logins.userId, ada.userId)).orderBy(logins.createdAt),
    ]);
    expect(login?.endReason).toBe("reuse");
    expect((await refresh(other.body.refresh_token)).status).toBe(200);
  });

  it("replayed by many at once ends its family for all of them", async () => {
    const ada = await registered();
    const child = await refresh(ada.refresh);
    await agedBy(ada.refresh, 3_600);
    const racing = [ada.refresh, child.body.refresh_token, ada.refresh, ada.refresh].map((token) => refresh(token));
    const [replay, , ...replays] = await Promise.all(racing);
    expect([replay, ...replays].map((answer) => answer?.status)).toEqual([401, 401, 401]);
    expect((await refresh(child.body.refresh_token)).status).toBe(401);
  });

  it("that is expired, forged or made up is worth nothing", async () => {
    const ada = await registered();
    const forged = `${ada.refresh.slice(0, -4)}${ada.refresh.endsWith("AAAA") ? "BBBQ" : "AAAA"}`;
    for (const token of [forged, "hthr_", ada.access.slice(0, 150)])
      expect(reasonOf(await refresh(token))).toEqual([401, "session_ended"]);
    const [loginId, expiresAt] = [await loginOf(ada.refresh), new Date(Date.now() - 1_000)];
    await services().database.system("test.expire", (db) => [
      db.update(refreshTokens).set({ expiresAt }).where(eq(refreshTokens.loginId, loginId)),
    ]);
    expect(reasonOf(await refresh(ada.refresh))).toEqual([401, "session_ended"]);
  });
});

describe("a logout", () => {
  it("ends its login at once, also past the object's death, and no other", async () => {
    const ada = await registered();
    const other = await logIn(ada.email);
    expect((await call("POST", "/api/v1/auth/logout", ada.access)).status).toBe(204);
    for (const evict of [false, true]) {
      if (evict) await evictDurableObject(env.QUOTA.getByName(`user:${ada.userId}`));
      expect(reasonOf(await me(ada.access))).toEqual([401, "session_ended"]);
      expect((await call("GET", "/api/v1/docs", ada.access)).status).toBe(401);
    }
    expect((await refresh(ada.refresh)).status).toBe(401);
    expect((await me(other.body.access_token)).status).toBe(200);
  });

  it("everywhere ends all of them", async () => {
    const ada = await registered();
    const other = await logIn(ada.email);
    expect((await post("logout", { everywhere: true }, other.body.access_token)).status).toBe(204);
    expect([(await me(ada.access)).status, (await refresh(ada.refresh)).status]).toEqual([401, 401]);
    expect((await logIn(ada.email)).status).toBe(200);
  });
});

describe("a user without any login here", () => {
  it("can log out and learn who they are, and has no password to change", async () => {
    const person = await createPerson(await createWorkspace(), "viewer");
    expect((await post("logout", { everywhere: true }, person.token)).status).toBe(204);
    expect((await me(person.token)).body.caller).toMatchObject({ kind: "user", workspace_id: person.workspaceId });
    const change = { current_password: password, new_password: `${password}!` };
    expect((await post("password", change, person.token)).status).toBe(401);
  });
});
