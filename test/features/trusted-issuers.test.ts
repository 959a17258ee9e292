// Users of other issuers: their tokens count, their first one makes them, and nothing that their issuer didn't sign does.
import { and, eq, like, sql } from "drizzle-orm";
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { members, users, workspaces } from "../../src/identity/identity.table.ts";
import { externalIdentities } from "../../src/identity/logins.table.ts";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, call } from "../support/api.ts";
import { audience, type IssuerKey, issuerKey, issuerOf, mint, publish } from "../support/issuer.ts";
import { createOwner, createPerson, services, tokenFor } from "../support/workspace.ts";

const database = () => services().database;
const usage = (token: string, headers: Record<string, string> = {}): Promise<Answer> =>
  call("GET", "/api/v1/usage/me", token, { headers });
const docs = (token: string, headers: Record<string, string> = {}) => call("GET", "/api/v1/docs", token, { headers });

let rsa: IssuerKey;
let elliptic: IssuerKey;
let strange: IssuerKey;
let lost: IssuerKey;
beforeAll(async () => {
  [rsa, elliptic, strange, lost] = await Promise.all([
    issuerKey("RS256", "rsa-1"),
    issuerKey("ES256", "ec-1"),
    issuerKey("RS256", "rsa-1"),
    issuerKey("RS256", "lost-1"),
  ]);
  await Promise.all([
    publish("home", [rsa, elliptic]),
    publish("team", [rsa, elliptic]),
    publish("lost", [lost]),
    publish("down", [], "error-500"),
  ]);
});

/** Everything that is kept of a subject */
async function kept(subject: string) {
  const [rows] = await database().system("test.foreign", (db) => [
    db
      .select({
        userId: users.id,
        name: users.name,
        email: users.email,
        workspace: workspaces.name,
        workspaceId: workspaces.id,
        slug: workspaces.slug,
        role: members.role,
      })
      .from(externalIdentities)
      .innerJoin(users, eq(users.id, externalIdentities.userId))
      .leftJoin(members, eq(members.userId, users.id))
      .leftJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(eq(externalIdentities.subject, subject)),
  ]);
  return rows;
}

async function auditOf(workspaceId: string) {
  const [{ rows }] = await database().system("test.audit", (db) => [
    db.execute(sql`select action, actor_id, details from audit_events where workspace_id = ${workspaceId}`),
  ]);
  return rows;
}

describe("a first token", () => {
  it("makes the user with a workspace of their own, and the next finds them", async () => {
    const subject = newId();
    const claims = { sub: subject, name: " Ada\u{e0041} Lovelace", email: "ada@example.com" };
    expect((await docs(await mint("home", rsa, claims))).status).toBe(200);
    expect((await docs(await mint("home", elliptic, { sub: subject }))).status).toBe(200);
    const rows = await kept(subject);
    expect(rows).toMatchObject([{ name: "Ada Lovelace", email: null, workspace: "Ada Lovelace", role: "owner" }]);
    const [{ userId, workspaceId } = { userId: "", workspaceId: "" }] = rows;
    expect(await auditOf(workspaceId ?? "")).toMatchObject([{ action: "workspace.create", actor_id: userId }]);
  });

  it("makes one user and one workspace, however many come at once", async () => {
    const subject = newId();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => mint("home", rsa, { sub: subject })));
    const answers = await Promise.all(tokens.map((token) => usage(token)));
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 200));
    expect(await kept(subject)).toHaveLength(1);
    const [made, owned] = await database().system("test.count", (db) => [
      db
        .select()
        .from(users)
        .where(like(users.handle, `%|${subject}`)),
      db.select().from(workspaces).where(eq(workspaces.name, subject)),
    ]);
    expect([made.length, owned.length]).toEqual([1, 1]);
  });

  it("is nobody's who has an account here with the same address", async () => {
    const email = `${newId()}@example.com`;
    const owner = await createOwner();
    await database().system("test.email", (db) => [db.update(users).set({ email }).where(eq(users.id, owner.userId))]);
    const subject = newId();
    const token = await mint("home", rsa, { sub: subject, email });
    expect((await docs(token)).status).toBe(200);
    expect((await kept(subject))[0]?.userId).not.toBe(owner.userId);
    expect((await docs(token, { "X-Workspace-Id": owner.workspaceId })).status).toBe(404);
  });

  it("is told apart by its issuer: the same subject of another one is somebody else", async () => {
    const subject = `shared|${newId()}`;
    await createTeam();
    await usage(await mint("home", rsa, { sub: subject }));
    await usage(await mint("team", rsa, { oid: subject }));
    expect(new Set((await kept(subject)).map(({ userId }) => userId)).size).toBe(2);
  });

  it("may bring any name that its user chose, and none that Postgres or a reader can't take", async () => {
    for (const name of [
      "\u0000",
      "a\u0000b",
      "\ud800",
      "x".repeat(400),
      "",
      7,
      { $ne: 1 },
      "'; drop table users; --",
    ]) {
      const subject = newId();
      expect([name, (await docs(await mint("home", rsa, { sub: subject, name }))).status]).toEqual([name, 200]);
      expect([await kept(subject)].flat()).toHaveLength(1);
    }
  });

  it("is refused with a subject that is none", async () => {
    for (const sub of ["", "a\u0000b", "\ud800", 7, null, ["a"], "x".repeat(321), undefined]) {
      expect([sub, (await usage(await mint("home", rsa, { sub }))).status]).toEqual([sub, 401]);
    }
  });
});

const teamSlug = "team-of-the-issuer";
async function createTeam(): Promise<string> {
  await database().system("test.team", (db) => [
    db.insert(workspaces).values({ id: newId(), slug: teamSlug, name: "Team" }).onConflictDoNothing(),
  ]);
  const [[team]] = await database().system("test.team", (db) => [
    db.select().from(workspaces).where(eq(workspaces.slug, teamSlug)),
  ]);
  return team?.id ?? "";
}

describe("an issuer with a workspace", () => {
  it("makes its users members there in its role, by the claims that it names", async () => {
    const team = await createTeam();
    const subject = newId();
    const token = await mint("team", rsa, { oid: subject, sub: "other", display_name: "Grace", name: "Not this" });
    expect((await docs(token)).status).toBe(200);
    expect((await call("POST", "/api/v1/docs/anything/process", token)).status).toBe(403);
    expect(await kept(subject)).toMatchObject([{ name: "Grace", workspaceId: team, slug: teamSlug, role: "viewer" }]);
    expect(await kept("other")).toEqual([]);
    expect(await auditOf(team)).toContainEqual(
      expect.objectContaining({ action: "member.join", details: { issuer: issuerOf("team"), role: "viewer" } }),
    );
  });

  it("doesn't bring back whom an admin has removed", async () => {
    const team = await createTeam();
    const subject = newId();
    const token = await mint("team", rsa, { oid: subject });
    expect((await docs(token)).status).toBe(200);
    const [{ userId } = { userId: "" }] = await kept(subject);
    await services().workspaces.changingStandings(team, [`member:${userId}`], () =>
      database().system("test.remove", (db) => [
        db.delete(members).where(and(eq(members.workspaceId, team), eq(members.userId, userId))),
      ]),
    );
    expect((await docs(token)).status).toBe(401);
    expect(await kept(subject)).toMatchObject([{ workspaceId: null }]);
  });

  it("leads where a claim says, if its user is a member there", async () => {
    await createTeam();
    const subject = newId();
    const other = await createOwner();
    const named = (hearth_workspace: unknown) => mint("team", rsa, { oid: subject, hearth_workspace });
    expect((await docs(await named("not an id"))).status).toBe(200);
    expect((await docs(await named(other.workspaceId))).status).toBe(401);
    const [{ userId } = { userId: "" }] = await kept(subject);
    await services().workspaces.changingStandings(other.workspaceId, [`member:${userId}`], () =>
      database().system("test.join", (db) => [
        db.insert(members).values({ workspaceId: other.workspaceId, userId, role: "admin" }),
      ]),
    );
    expect((await docs(await named(other.workspaceId))).status).toBe(200);
  });

  it("that doesn't exist makes nobody, and the operator is told", async () => {
    const subject = newId();
    const answer = await usage(await mint("lost", lost, { sub: subject }));
    expect([answer.status, answer.body.error.error_code]).toEqual([503, "ERR_MISCONFIGURED"]);
    expect(await kept(subject)).toEqual([]);
    const [made] = await database().system("test.count", (db) => [
      db
        .select()
        .from(users)
        .where(like(users.handle, `%|${subject}`)),
    ]);
    expect(made).toEqual([]);
  });
});

describe("Cloudflare Access's header", () => {
  it("counts where the client shows nothing itself, and not for what another site sends", async () => {
    const assertion = { "Cf-Access-Jwt-Assertion": await mint("home", rsa, { sub: newId() }) };
    const withHeader = (headers: Record<string, string>, token?: string) =>
      call("GET", "/api/v1/docs", token, { headers: { ...assertion, ...headers } });
    expect((await withHeader({})).status).toBe(200);
    for (const site of ["same-origin", "same-site", "none"])
      expect((await withHeader({ "Sec-Fetch-Site": site })).status).toBe(200);
    expect((await withHeader({ "Sec-Fetch-Site": "cross-site" })).status).toBe(401);
    expect((await withHeader({ Authorization: "Basic YTpi" })).status).toBe(200);
    expect((await withHeader({}, "garbage")).status).toBe(401);
    const owner = await createOwner();
    expect((await withHeader({ "X-Workspace-Id": owner.workspaceId }, owner.token)).status).toBe(200);
    expect((await withHeader({ "X-Workspace-Id": owner.workspaceId })).status).toBe(404);
  });
});

describe("a token that no trusted issuer has made for us", () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const claims = () => ({ iss: issuerOf("home"), aud: audience, sub: newId(), exp: seconds() + 300 });
  const signed = (key: CryptoKey | Uint8Array, header: { alg: string; kid?: string }, payload = {}) =>
    new SignJWT({ ...claims(), ...payload }).setProtectedHeader(header).sign(key);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const publicKey = async () =>
    // No secret was imported.
    (await importJWK(rsa.jwk, "RS256")) as CryptoKey;

  it.each<[string, () => Promise<string> | string]>([
    ["another issuer", () => mint("home", rsa, { sub: newId(), iss: "https://evil.test" })],
    ["the key of another trusted issuer", () => mint("home", lost, { sub: newId() })],
    ["another audience", () => mint("home", rsa, { sub: newId(), aud: "hearth-api" })],
    ["no audience", () => mint("home", rsa, { sub: newId(), aud: undefined })],
    ["no end", () => mint("home", rsa, { sub: newId(), exp: undefined })],
    ["an end that is past", () => mint("home", rsa, { sub: newId(), exp: seconds() - 60 })],
    ["a beginning that is yet to come", () => mint("home", rsa, { sub: newId(), nbf: seconds() + 60 })],
    ["no signature", () => new UnsecuredJWT(claims()).encode()],
    ["another key of the same name", () => mint("home", strange, { sub: newId() })],
    ["a key that nobody has published", () => mint("home", { ...strange, kid: "rsa-9" }, { sub: newId() })],
    ["an algorithm that isn't listed", () => mint("team", elliptic, { oid: newId() })],
    ["an algorithm that the key isn't for", () => signed(rsa.privateKey, { alg: "RS256", kid: "ec-1" })],
    [
      "the public key as a secret",
      async () => signed(bytes(await exportSPKI(await publicKey())), { alg: "HS256", kid: "rsa-1" }),
    ],
    ["the key set as a secret", () => signed(bytes(JSON.stringify(rsa.jwk)), { alg: "HS256", kid: "rsa-1" })],
    ["our own secret", () => signed(bytes(services().config.jwtSecret ?? ""), { alg: "HS256" })],
  ])("is refused with %s", async (_, token) => {
    const answer = await usage(await token());
    expect([answer.status, answer.body.error.error_code]).toEqual([
      401,
      expect.stringMatching(/^ERR_(UNAUTHENTICATED|TOKEN_EXPIRED)$/),
    ]);
  });

  it("can't name one of ours, and ours can't name a foreigner", async () => {
    const owner = await createOwner();
    const { config } = services();
    const ours = { iss: config.jwtIssuer, aud: config.jwtAudience, sub: owner.userId, workspace: owner.workspaceId };
    expect((await docs(await mint("home", rsa, ours))).status).toBe(401);
    expect((await docs(await mint("home", rsa, { ...ours, iss: issuerOf("home") }))).status).toBe(401);
    // By a good token of its issuer somebody who has the same id as a user of ours is another.
    const lookalike = await mint("home", rsa, { sub: owner.userId, workspace: owner.workspaceId, role: "owner" });
    expect((await docs(lookalike)).status).toBe(200);
    expect((await docs(lookalike, { "X-Workspace-Id": owner.workspaceId })).status).toBe(404);
    const member = await createPerson(owner.workspaceId, "member");
    expect((await docs(await tokenFor(member))).status).toBe(200);
  });
});

describe("an issuer that can't be reached", () => {
  it("is named as what is missing: its users aren't refused", async () => {
    const answer = await usage(await mint("down", rsa, { sub: newId() }));
    expect([answer.status, answer.body.error.details]).toEqual([503, [{ dependency: "the token's issuer" }]]);
  });
});
