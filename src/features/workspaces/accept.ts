// Whoever is logged in accepts an invitation.
import { eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { users } from "../../identity/identity.table.ts";
import { acceptInvitation, type Joined } from "../../workspace/accept-invitation.ts";

export async function accept(
  services: Pick<Services, "database" | "workspaces">,
  { userId }: Account,
  token: string,
  requestId: string,
): Promise<Joined> {
  const [[user]] = await services.database.system("invitation.user", (db) => [
    db.select({ email: users.email }).from(users).where(eq(users.id, userId)),
  ]);
  return acceptInvitation(services, { userId, email: user?.email ?? null }, token, requestId);
}
