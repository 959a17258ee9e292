// Who knows a user's password: asked at the login, on the consent page, and before what only the user may change. Guesses are
// counted before anything is hashed, alike for addresses that nobody has.
import { and, eq } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { Failure } from "../platform/failure.ts";
import { users } from "./identity.table.ts";
import { hashPassword, isOutdated, isPassword } from "./passwords.ts";

/** Slows guesses down; see `limits/attempts.client.ts`. */
export interface GuessLimits<Attempt> {
  /** Throws `limited`. */
  countAttempt(email: string, address: string): Promise<Attempt>;
  giveBackAttempt(attempt: Attempt): Promise<void>;
}

interface Deps<Attempt> {
  database: Database;
  limits: GuessLimits<Attempt>;
}

export interface KnownUser {
  id: string;
  email: string | null;
  name: string;
  /** That the password was compared with: still the one when something is done by it? */
  passwordHash: string;
}

/** `email` in lower case; `address`: where the guess comes from. Throws `invalid_credentials` or `limited`. */
export async function userByPassword<Attempt>(
  { database, limits }: Deps<Attempt>,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<KnownUser> {
  const attempt = await limits.countAttempt(email, address);
  const [[found]] = await database.system("identity.password", (db) => [
    db
      .select({ id: users.id, email: users.email, name: users.name, passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.email, email)),
  ]);
  const stored = found?.passwordHash ?? null;
  const isRight = await isPassword(password, stored);
  if (!found || stored === null || !isRight) throw invalidCredentials();
  await limits.giveBackAttempt(attempt);
  const passwordHash = isOutdated(stored) ? await hashAnew(database, found.id, stored, password) : stored;
  return { ...found, passwordHash };
}

/** The same of a user who is in already; nobody can confirm a password that there isn't. */
export async function confirmPassword<Attempt>(
  deps: Deps<Attempt>,
  { userId, password, address }: { userId: string; password: string; address: string },
): Promise<KnownUser> {
  const [[user]] = await deps.database.system("identity.email", (db) => [
    db.select({ email: users.email }).from(users).where(eq(users.id, userId)),
  ]);
  if (!user?.email) throw invalidCredentials();
  return userByPassword(deps, { email: user.email, password, address });
}

/** Unless it was changed in between. */
async function hashAnew(database: Database, userId: string, stored: string, password: string): Promise<string> {
  const passwordHash = await hashPassword(password);
  await database.system("identity.rehash", (db) => [
    db
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, userId), eq(users.passwordHash, stored))),
  ]);
  return passwordHash;
}

const invalidCredentials = () => new Failure({ tag: "unauthenticated", why: "invalid_credentials" });
