// A new user, with a workspace of their own or in the one that an invitation leads to.
import { and, eq, type SQL, sql } from "drizzle-orm";
import { homeOf } from "../../audit/home.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { users } from "../../identity/identity.table.ts";
import { parseInvitation } from "../../identity/invitations.ts";
import { hashPassword } from "../../identity/passwords.ts";
import type { Builder, Statement } from "../../platform/database.ts";
import { Failure, invalid, notFound } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { acceptInvitation } from "../../workspace/accept-invitation.ts";
import { beginLogin } from "./begin-login.ts";
import type { LoginSession } from "./fields.ts";

type Deps = Pick<Services, "config" | "database" | "now" | "workspaces">;

export interface RegisterInput {
  email: string;
  password: string;
  name: string;
  workspaceName?: string | undefined;
  invitation?: string | undefined;
}

export async function register(services: Deps, input: RegisterInput, requestId: string): Promise<LoginSession> {
  const { email, password, name, workspaceName = name, invitation } = input;
  await refuseUnlessWelcome(services.config, invitation);
  if (password.toLowerCase() === email) throw invalid("password", "must not be the e-mail address");
  const user = { id: newId(), email, name, passwordHash: await hashPassword(password) };
  await makeUser(services, user, (db) => [
    ...(invitation === undefined ? ownWorkspace(db, user.id, workspaceName, requestId) : []),
    registrationRow(db, user.id, { action: "auth.register", requestId }),
  ]);
  if (invitation !== undefined) await join(services, user, invitation, requestId);
  return beginLogin(services, user, requestId);
}

async function refuseUnlessWelcome({ registration }: Deps["config"], invitation: string | undefined): Promise<void> {
  const isWelcome = registration === "open" || (registration === "invited" && invitation !== undefined);
  if (!isWelcome) throw new Failure({ tag: "registration_refused", registration });
  if (invitation !== undefined && !(await parseInvitation(invitation))) throw notFound("invitation");
}

async function makeUser(
  { database }: Deps,
  user: { id: string; email: string; name: string; passwordHash: string },
  along: (db: Builder) => Statement[],
): Promise<void> {
  const [made] = await database.system("auth.register", (db) => [
    db
      .insert(users)
      .values({ ...user, handle: user.email })
      .onConflictDoNothing()
      .returning({ id: users.id }),
    ...along(db),
  ]);
  if (made.length === 0) throw new Failure({ tag: "conflict", problem: "this e-mail address has an account already" });
}

/** Of a user who was made in the same batch; nothing where the address was taken. */
function ownWorkspace(db: Builder, userId: string, name: string, requestId: string): Statement[] {
  const workspaceId = newId();
  const isMade = sql`exists (select 1 from users where id = ${userId})`;
  return [
    db.execute(sql`insert into workspaces (id, slug, name)
      select ${workspaceId}::uuid, ${`w-${workspaceId}`}, ${name} where ${isMade}`),
    db.execute(sql`insert into members (workspace_id, user_id, role)
      select ${workspaceId}::uuid, ${userId}::uuid, 'owner' where ${isMade}`),
    auditRow(
      db,
      { kind: "user", id: userId, workspaceId },
      { action: "workspace.create", entityKind: "workspace", entityId: workspaceId, requestId },
      isMade,
    ),
  ];
}

/** In the chain of where they are by then: until they have joined somewhere in the house's own. */
function registrationRow(
  db: Builder,
  userId: string,
  telling: { action: "auth.register" | "auth.register_undone"; requestId: string },
  when: SQL = sql`true`,
): Statement {
  const actor = { kind: "user", id: userId, workspaceId: homeOf(userId) };
  const entry = { ...telling, entityKind: "user", entityId: userId };
  return auditRow(db, actor, entry, sql`exists (select 1 from users where id = ${userId}) and ${when}`);
}

/** Whoever can't join was never here: the address stays free for when they are invited again. */
async function join(
  services: Deps,
  user: { id: string; email: string },
  invitation: string,
  requestId: string,
): Promise<void> {
  const invited = { userId: user.id, email: user.email };
  await acceptInvitation(services, invited, invitation, requestId).catch(async (error: unknown) => {
    const isNowhere = sql`not exists (select 1 from members where user_id = ${user.id})`;
    await services.database.system("auth.register.undo", (db) => [
      // Ahead of the record, as in a login of theirs.
      db.select({ id: users.id }).from(users).where(eq(users.id, user.id)).for("update"),
      registrationRow(db, user.id, { action: "auth.register_undone", requestId }, isNowhere),
      db.delete(users).where(and(eq(users.id, user.id), isNowhere)),
    ]);
    throw error;
  });
}
