// A workspace of its own for each test, and tokens for its people.
import { env } from "cloudflare:workers";
import { servicesOf } from "../../src/composition.ts";
import type { AskingDeps } from "../../src/http/asking.ts";
import type { UserActor } from "../../src/identity/actor.ts";
import { members, users, workspaces } from "../../src/identity/identity.table.ts";
import { type Role, rolePermissions } from "../../src/identity/permissions.ts";
import { issueToken, type TokenClaims } from "../../src/identity/tokens.ts";
import { newId } from "../../src/platform/ids.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { SpanRecorder } from "../../src/telemetry/traces/recorder.ts";

export interface Person {
  userId: string;
  workspaceId: string;
  role: Role;
  token: string;
}

/** So wide that no test meets its limits unless it means to: see PLANS in vitest.config.ts. */
export const roomyPlan = "roomy";

export const services = () => servicesOf(env);

export async function createWorkspace(): Promise<string> {
  const id = newId();
  await services().database.system("test.workspace", (db) => [
    db.insert(workspaces).values({ id, slug: `w-${id}`, name: "Test" }),
  ]);
  return id;
}

export async function createPerson(workspaceId: string, role: Role = "owner"): Promise<Person> {
  const userId = newId();
  await services().database.system("test.person", (db) => [
    db.insert(users).values({ id: userId, handle: `u-${userId}`, name: "Test" }),
    db.insert(members).values({ workspaceId, userId, role }),
  ]);
  return { userId, workspaceId, role, token: await tokenFor({ userId, workspaceId, role }) };
}

/** The owner of a new workspace. */
export const createOwner = async (): Promise<Person> => createPerson(await createWorkspace());

export function tokenFor(
  claims: TokenClaims,
  options: { now?: Date; ttlSeconds?: number; jwtSecret?: string } = {},
): Promise<string> {
  const { config } = services();
  const settings = options.jwtSecret === undefined ? config : { ...config, jwtKeys: [], jwtSecret: options.jwtSecret };
  return issueToken({ plan: roomyPlan, ...claims }, settings, {
    now: options.now ?? new Date(),
    ttlSeconds: options.ttlSeconds ?? 600,
  });
}

/** Who that is behind the HTTP surface. */
export const actorOf = ({ userId, workspaceId, role }: Person): UserActor => ({
  kind: "user",
  id: userId,
  userId,
  workspaceId,
  role,
  plan: roomyPlan,
  permissions: rolePermissions[role],
  sessionId: null,
});

/** What a route hands to whatever this person asks. */
/** Of a request that nobody follows */
export const recorder = (): SpanRecorder => new SpanRecorder(newTrace(), false);

export const askingAs = (person: Person): Pick<AskingDeps, "waitUntil" | "confirmed" | "tellInjection" | "spans"> => ({
  waitUntil: () => undefined,
  tellInjection: () => undefined,
  spans: recorder(),
  confirmed: async () => ({
    actor: actorOf(person),
    state: await services().workspaces.read(person.workspaceId),
  }),
});
