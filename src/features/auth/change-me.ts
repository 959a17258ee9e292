// One's own name, e-mail address and password. Address and password change only for whoever knows the present password.
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { users } from "../../identity/identity.table.ts";
import { confirmPassword } from "../../identity/login-check.ts";
import { endLogins } from "../../identity/logins.ts";
import { hashPassword } from "../../identity/passwords.ts";
import { sqlStateOf } from "../../platform/database.ts";
import { Failure, invalid } from "../../platform/failure.ts";

type Deps = Pick<Services, "database" | "limits">;

const uniqueViolation = "23505";

export interface MeChange {
  name?: string | undefined;
  email?: string | undefined;
  currentPassword?: string | undefined;
}

export async function changeMe(services: Deps, { userId }: Account, address: string, change: MeChange): Promise<void> {
  const { name, email, currentPassword } = change;
  if (email === undefined) return updateUser(services, userId, { name });
  if (currentPassword === undefined) throw invalid("current_password", "is needed to change the e-mail address");
  const { passwordHash } = await confirmPassword(services, { userId, password: currentPassword, address });
  if (currentPassword.toLowerCase() === email) throw invalid("email", "must not be the password");
  await updateUser(services, userId, { name, email, handle: email }, eq(users.passwordHash, passwordHash));
}

/** Ends every login but the one that speaks. */
export async function changePassword(
  services: Deps,
  { userId, sessionId }: Account,
  address: string,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const known = await confirmPassword(services, { userId, password: currentPassword, address });
  if (newPassword.toLowerCase() === known.email) throw invalid("new_password", "must not be the e-mail address");
  const passwordHash = await hashPassword(newPassword);
  const isChanged = sql`exists (select 1 from users where id = ${userId} and password_hash = ${passwordHash})`;
  const [changed, { rows }] = await services.database.system("auth.password", (db) => [
    db
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, userId), eq(users.passwordHash, known.passwordHash)))
      .returning({ id: users.id }),
    endLogins(db, userId, "password", sql`id is distinct from ${sessionId}::uuid and ${isChanged}`),
  ]);
  if (changed.length === 0) throw changedMeanwhile();
  const ended = rows.map(({ id }) => id);
  if (ended.length > 0) await services.limits.endLogins(userId, ended);
}

async function updateUser(
  { database }: Deps,
  userId: string,
  change: { name?: string | undefined; email?: string; handle?: string },
  when?: SQL,
): Promise<void> {
  const updating = database.system("auth.me.change", (db) => [
    db
      .update(users)
      .set(change)
      .where(and(eq(users.id, userId), when))
      .returning({ id: users.id }),
  ]);
  const [changed] = await updating.catch((error: unknown) => {
    if (sqlStateOf(error) !== uniqueViolation) throw error;
    throw new Failure({ tag: "conflict", problem: "this e-mail address has an account already" });
  });
  if (changed.length === 0) throw changedMeanwhile();
}

const changedMeanwhile = () => new Failure({ tag: "conflict", problem: "the account was changed at the same moment" });
