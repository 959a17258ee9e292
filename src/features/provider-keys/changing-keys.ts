// A change of a user's provider keys counts at once in every workspace that the user is in.
import { eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { memberClaim } from "../../identity/credentials.ts";
import { members } from "../../identity/identity.table.ts";

export async function changingKeysOf<T>(
  { database, workspaces }: Pick<Services, "database" | "workspaces">,
  userId: string,
  change: () => Promise<T>,
): Promise<T> {
  const [rows] = await database.system("provider_keys.workspaces", (db) => [
    db.select({ id: members.workspaceId }).from(members).where(eq(members.userId, userId)),
  ]);
  const everywhere = rows.reduce(
    (inner, { id }) =>
      () =>
        workspaces.changingStandings(id, [memberClaim(userId)], inner),
    change,
  );
  return everywhere();
}
