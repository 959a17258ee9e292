// One's own account, and how fast its password can be guessed.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { services } from "../support/workspace.ts";

const password = "correct horse battery";
const post = (path: string, json: unknown, token?: string, address: string = newId()) =>
  call("POST", `/api/v1/auth/${path}`, token, { json, headers: { "CF-Connecting-IP": address } });
const me = (token: string) => call("GET", "/api/v1/auth/me", token);
const change = (token: string, json: unknown) => call("PATCH", "/api/v1/auth/me", token, { json });

async function registered() {
  const email = `user-${newId()}@example.org`;
  const { body } = await post("register", { email, password, name: "Ada" });
  return {
    email,
    userId: body.user.id,
    workspaceId: body.workspace.id,
    access: body.access_token,
    refresh: body.refresh_token,
  };
}

/** Counts them without hashing any: what it counts is what a wrong password counts. */
async function fail(email: string, address: string, times: number): Promise<void> {
  for (let at = 0; at < times; at++) await services().limits.countAttempt(email, address);
}

const { loginAttempts } = services().config;

describe("an account", () => {
  it("says who one is, where one belongs and what one may do", async () => {
    const ada = await registered();
    const { status, body } = await me(ada.access);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { id: ada.userId, email: ada.email, name: "Ada" },
      workspaces: [{ id: ada.workspaceId, name: "Ada", role: "owner" }],
      caller: { kind: "user", workspace_id: ada.workspaceId },
    });
    expect(body.caller.permissions).toContain("workspace:own");
    expect(JSON.stringify(body)).not.toContain("scrypt");
  });

  it("changes its name as it likes, its address only by its password, never to a taken one", async () => {
    const [ada, eve] = [await registered(), await registered()];
    expect((await change(ada.access, { name: "Ada L." })).body.user.name).toBe("Ada L.");
    const email = `new-${newId()}@example.org`;
    expect((await change(ada.access, { email })).body.error.details[0].field).toBe("current_password");
    expect((await change(ada.access, { email, current_password: "not the password" })).status).toBe(401);
    expect((await change(ada.access, { email: eve.email, current_password: password })).status).toBe(409);
    expect((await change(ada.access, { email, current_password: password })).body.user.email).toBe(email);
    expect((await change(ada.access, {})).status).toBe(400);
    expect((await post("login", { email, password })).status).toBe(200);
    expect((await post("login", { email: ada.email, password })).status).toBe(401);
  });

  it("with a new password ends every other login, and keeps the one that speaks", async () => {
    const ada = await registered();
    const { body: other } = await post("login", { email: ada.email, password });
    const next = "another horse battery";
    const wrong = { current_password: "not the password", new_password: next };
    expect((await post("password", wrong, ada.access)).status).toBe(401);
    const asAddress = { current_password: password, new_password: ada.email };
    expect((await post("password", asAddress, ada.access)).body.error.details[0].field).toBe("new_password");
    expect((await post("password", { current_password: password, new_password: next }, ada.access)).status).toBe(204);
    expect([(await me(other.access_token)).status, (await me(ada.access)).status]).toEqual([401, 200]);
    expect((await post("refresh", { refresh_token: other.refresh_token })).status).toBe(401);
    expect((await post("refresh", { refresh_token: ada.refresh })).status).toBe(200);
    expect((await post("login", { email: ada.email, password })).status).toBe(401);
    expect((await post("login", { email: ada.email, password: next })).status).toBe(200);
  });
});

describe("guessing", () => {
  it("from one address into one account ends in 429, though the password were right, and not elsewhere", async () => {
    const ada = await registered();
    const address = newId();
    await fail(ada.email, address, loginAttempts - 1);
    expect((await post("login", { email: ada.email, password: "not the password" }, undefined, address)).status).toBe(
      401,
    );
    const refused = await post("login", { email: ada.email, password }, undefined, address);
    expect([refused.status, refused.body.error.metadata.limit]).toEqual([429, "login-account-address"]);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await post("login", { email: ada.email, password })).status).toBe(200);
  });

  it("is counted alike where there is no such account", async () => {
    const [email, address] = [`nobody-${newId()}@example.org`, newId()];
    await fail(email, address, loginAttempts);
    const { status, body } = await post("login", { email, password }, undefined, address);
    expect([status, body.error.metadata.limit]).toEqual([429, "login-account-address"]);
  });

  it("from many addresses into one account, and from one into many, ends too", async () => {
    const { limits } = services();
    const [email, address] = [`many-${newId()}@example.org`, newId()];
    await Promise.all(Array.from({ length: 10 * loginAttempts }, () => limits.countAttempt(email, newId())));
    const limited = (name: string) => ({ reason: { tag: "limited", limit: { name } } });
    await expect(limits.countAttempt(email, newId())).rejects.toMatchObject(limited("login-account"));
    await Promise.all(Array.from({ length: 3 * loginAttempts }, () => limits.countAttempt(newId(), address)));
    await expect(limits.countAttempt(newId(), address)).rejects.toMatchObject(limited("login-address"));
  });

  it("by many at once gets no more tries than one after another, and a death gives back none", async () => {
    const { limits } = services();
    const [email, address] = [`burst-${newId()}@example.org`, newId()];
    const tries = Array.from({ length: 3 * loginAttempts }, () => limits.countAttempt(email, address));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(loginAttempts);
    await evictDurableObject(env.QUOTA.getByName(`attempts:account:${await sha256Hex(email)}`));
    await evictDurableObject(env.QUOTA.getByName(`attempts:address:${await sha256Hex(address)}`));
    await expect(limits.countAttempt(email, address)).rejects.toMatchObject({ reason: { tag: "limited" } });
  });

  it("the current password is slowed down in the same windows", async () => {
    const ada = await registered();
    const address = newId();
    await fail(ada.email, address, loginAttempts);
    const attempt = { current_password: password, new_password: "another horse battery" };
    expect((await post("password", attempt, ada.access, address)).status).toBe(429);
  });

  it("is not what somebody does who gets in", async () => {
    const ada = await registered();
    const address = newId();
    await fail(ada.email, address, loginAttempts - 1);
    for (let at = 0; at < 3; at++)
      expect((await post("login", { email: ada.email, password }, undefined, address)).status).toBe(200);
  });

  it("leaves nothing on disk once its windows are over, and never an address", async () => {
    const [email, address] = [`trace-${newId()}@example.org`, newId()];
    await fail(email, address, 1);
    const object = env.QUOTA.getByName(`attempts:account:${await sha256Hex(email)}`);
    const kept = () =>
      runInDurableObject(object, async (_, { storage }) => JSON.stringify([...(await storage.list())]));
    expect(await kept()).toContain("login-attempts");
    expect(await kept()).not.toContain(email);
    expect(await kept()).not.toContain(address);
    await runDurableObjectAlarm(object);
    expect(await kept()).toBe("[]");
  });
});
