// One's own name, e-mail address and password. Address and password change only for whoever knows the present password.
import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "../../audit/actions.ts";
import { accountActor } from "../../audit/home.ts";
import { type ChangeHashes, changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { users } from "../../identity/identity.table.ts";
import { confirmPassword } from "../../identity/login-check.ts";
import { endLogins } from "../../identity/logins.ts";
import { hashPassword } from "../../identity/passwords.ts";
import { sqlStateOf } from "../../platform/database.ts";
import { Failure, invalid } from "../../platform/failure.ts";

type Deps = Pick<Services, "config" | "database" | "limits">;

const uniqueViolation = "23505";

/** Where a change comes from */
interface Origin {
  address: string;
  requestId: string;
}

export interface MeChange {
  name?: string | undefined;
  email?: string | undefined;
  currentPassword?: string | undefined;
}

export async function changeMe(
  services: Deps,
  account: Account,
  { address, requestId }: Origin,
  change: MeChange,
): Promise<void> {
  const { userId } = account;
  const { name, email, currentPassword } = change;
  if (email === undefined) return updateUser(services, account, { name }, { action: "auth.name", requestId });
  if (currentPassword === undefined) throw invalid("current_password", "is needed to change the e-mail address");
  const known = await confirmPassword(services, { userId, password: currentPassword, address });
  if (currentPassword.toLowerCase() === email) throw invalid("email", "must not be the password");
  const hashes = changeHashes(services.config, { before: { email: known.email }, after: { email } });
  const telling = { action: "auth.email", change: hashes, requestId } as const;
  await updateUser(services, account, { name, email, handle: email }, telling, known.passwordHash);
}

/** Ends every login but the one that speaks. */
export async function changePassword(
  services: Deps,
  account: Account,
  { address, requestId }: Origin,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { userId, sessionId } = account;
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
    auditRow(
      db,
      accountActor(account),
      { action: "auth.password", entityKind: "user", entityId: userId, requestId },
      isChanged,
    ),
  ]);
  if (changed.length === 0) throw changedMeanwhile();
  const ended = rows.map(({ id }) => id);
  if (ended.length > 0) await services.limits.endLogins(userId, ended);
}

interface Telling {
  action: Extract<AuditAction, "auth.name" | "auth.email">;
  change?: ChangeHashes;
  requestId: string;
}

/** `passwordHash`: with which they were let do it, should it have been changed in between */
async function updateUser(
  { database }: Deps,
  account: Account,
  change: { name?: string | undefined; email?: string; handle?: string },
  telling: Telling,
  passwordHash?: string,
): Promise<void> {
  const { userId } = account;
  const theirs = and(
    eq(users.id, userId),
    passwordHash === undefined ? undefined : eq(users.passwordHash, passwordHash),
  );
  const updating = database.system("auth.me.change", (db) => [
    db.update(users).set(change).where(theirs).returning({ id: users.id }),
    auditRow(
      db,
      accountActor(account),
      { ...telling, entityKind: "user", entityId: userId },
      sql`exists (select from users where ${theirs})`,
    ),
  ]);
  const [changed] = await updating.catch((error: unknown) => {
    if (sqlStateOf(error) !== uniqueViolation) throw error;
    throw new Failure({ tag: "conflict", problem: "this e-mail address has an account already" });
  });
  if (changed.length === 0) throw changedMeanwhile();
}

const changedMeanwhile = () => new Failure({ tag: "conflict", problem: "the account was changed at the same moment" });
