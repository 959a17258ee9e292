// Invitations: one token, one member, as long as whoever gave it might.
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { makeInvitation, parseInvitation } from "../../src/identity/invitations.ts";
import { sha256Hex } from "../../src/platform/ids.ts";
import { acceptInvitation } from "../../src/workspace/accept-invitation.ts";
import { call } from "../support/api.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
let path: string;
beforeEach(async () => {
  owner = await createOwner();
  path = `/api/v1/workspaces/${owner.workspaceId}/invitations`;
});

const invite = async (json: Record<string, unknown> = { role: "member" }, by = owner) =>
  (await call("POST", path, by.token, { json })).body;
const accept = (person: Person, token: string) =>
  call("POST", "/api/v1/invitations/accept", person.token, { json: { token } });
const list = async () => (await call("GET", path, owner.token)).body.items;
const change = (statement: ReturnType<typeof sql>) =>
  services().database.system("test.change", (db) => [db.execute(statement)]);

describe("an invitation", () => {
  it("is told once, kept as a hash, and expires", async () => {
    const { token, ...invitation } = await invite({ role: "viewer", email: "Ann@Home.test" });
    expect(invitation).toMatchObject({
      role: "viewer",
      email: "ann@home.test",
      created_by: owner.userId,
      accept: "POST /api/v1/invitations/accept",
    });
    const days = (Date.parse(invitation.expires_at) - Date.parse(invitation.created_at)) / 86_400_000;
    expect(days).toBeCloseTo(services().config.invitationDays, 2);
    const [{ rows }] = await change(sql`select * from invitations where id = ${invitation.id}`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows).toMatchObject([{ hash: await sha256Hex(token) }]);
    expect(JSON.stringify(await list())).not.toContain("hthi_");
  });

  it("makes a member of whoever accepts it, once, and is audited", async () => {
    const { token, id } = await invite({ role: "viewer" });
    const [guest, late] = await Promise.all([createOwner(), createOwner()]);
    expect((await call("GET", path.replace("/invitations", ""), guest.token)).status).toBe(404);
    expect(await accept(guest, token)).toMatchObject({
      status: 200,
      body: { workspace_id: owner.workspaceId, role: "viewer" },
    });
    expect((await call("GET", path.replace("/invitations", ""), guest.token)).body.role).toBe("viewer");
    expect((await accept(late, token)).status).toBe(409);
    expect(await list()).toEqual([]);
    const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
      db.execute(
        sql`select action, details ->> 'invitation' as invitation from audit_events where action = 'member.join'`,
      ),
    ]);
    expect(rows).toEqual([{ action: "member.join", invitation: id }]);
  });

  it("is accepted by exactly one of twenty at once", async () => {
    const { token } = await invite();
    const guests = await Promise.all(Array.from({ length: 20 }, () => createOwner()));
    const statuses = await Promise.all(guests.map(async (guest) => (await accept(guest, token)).status));
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const members = (await call("GET", path.replace("invitations", "members"), owner.token)).body.items;
    expect(members).toHaveLength(2);
  });

  it("isn't used up by who is a member already, nor by one who accepts two at once", async () => {
    const [first, second] = [await invite(), await invite({ role: "viewer" })];
    const member = await createPerson(owner.workspaceId, "member");
    expect((await accept(member, first.token)).status).toBe(409);
    const guest = await createOwner();
    const both = await Promise.all([first, second].map(async ({ token }) => (await accept(guest, token)).status));
    expect(both.toSorted()).toEqual([200, 409]);
    expect(await list()).toHaveLength(1);
  });

  it("with an address is for the user with that address alone", async () => {
    const [ann, bob] = await Promise.all([createOwner(), createOwner()]);
    const email = `${ann.userId}@home.test`;
    const { token } = await invite({ role: "member", email });
    for (const person of [ann, bob]) expect((await accept(person, token)).status).toBe(409);
    await change(sql`update users set email = ${email} where id = ${ann.userId}`);
    expect((await accept(bob, token)).status).toBe(409);
    expect((await accept(ann, token)).status).toBe(200);
  });

  it("works for a user who was made a moment before", async () => {
    const { token } = await invite();
    const made = await createOwner();
    const user = { userId: made.userId, email: null };
    expect(await acceptInvitation(services(), user, token, "test")).toEqual({
      workspaceId: owner.workspaceId,
      role: "member",
    });
  });

  it("is worth nothing when it is revoked, over, or its workspace deleted", async () => {
    const guest = await createOwner();
    const [revoked, over, orphan] = [await invite(), await invite(), await invite()];
    expect((await call("DELETE", `${path}/${revoked.id}`, owner.token)).status).toBe(204);
    expect((await call("DELETE", `${path}/${revoked.id}`, owner.token)).status).toBe(404);
    await change(sql`update invitations set expires_at = now() where id = ${over.id}`);
    expect(await list()).toMatchObject([{ id: orphan.id }]);
    await call("DELETE", `/api/v1/workspaces/${owner.workspaceId}`, owner.token);
    for (const { token } of [revoked, over, orphan]) expect((await accept(guest, token)).status).toBe(404);
  });

  it("is worth nothing when its maker may give its role no more", async () => {
    const admin = await createPerson(owner.workspaceId, "admin");
    const { token } = await invite({ role: "member" }, admin);
    await call("DELETE", `/api/v1/workspaces/${owner.workspaceId}/members/${admin.userId}`, owner.token);
    expect((await accept(admin, token)).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  it("to be admin is the owner's to give", async () => {
    const admin = await createPerson(owner.workspaceId, "admin");
    expect((await call("POST", path, admin.token, { json: { role: "admin" } })).status).toBe(403);
    expect((await call("POST", path, owner.token, { json: { role: "admin" } })).status).toBe(201);
  });

  it("can't be accepted by a key", async () => {
    const guest = await createOwner();
    const { token } = await invite();
    const { body } = await call("POST", "/api/v1/api-keys", guest.token, { json: { name: "k", scopes: ["admin"] } });
    expect((await call("POST", "/api/v1/invitations/accept", body.key, { json: { token } })).status).toBe(403);
  });

  it("is none with a character changed", async () => {
    const guest = await createOwner();
    const { token } = await invite();
    for (const place of [6, 20, 40, 60, 89]) {
      const other = token[place] === "A" ? "Q" : "A";
      const forged = token.slice(0, place) + other + token.slice(place + 1);
      expect((await accept(guest, forged)).status).toBe(404);
    }
  });
});

describe("its token", () => {
  it("names workspace and invitation, whatever they are; other text is none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.uuid(), fc.string(), async (workspaceId, invitationId, text) => {
        const { token, hash } = await makeInvitation(workspaceId, invitationId);
        expect(await parseInvitation(token)).toEqual({ workspaceId, invitationId, hash });
        expect(await parseInvitation(text)).toBeUndefined();
        expect(await parseInvitation(`${token}${text || "x"}`)).toBeUndefined();
      }),
    );
  });
});
