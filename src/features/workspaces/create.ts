// A new workspace, whose maker owns it.
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { members, workspaces } from "../../identity/identity.table.ts";
import { newId } from "../../platform/ids.ts";
import { toWorkspace, type WireWorkspace, workspaceColumns } from "./workspace.ts";

export async function createWorkspace(
  { config, database }: Pick<Services, "config" | "database">,
  { kind, userId }: Account,
  name: string,
  requestId: string,
): Promise<WireWorkspace> {
  const id = newId();
  const told = { entityKind: "workspace", entityId: id, details: { name } };
  const change = changeHashes(config, { after: { name } });
  const [[made]] = await database.system("workspace.create", (db) => [
    db
      .insert(workspaces)
      .values({ id, slug: slugOf(name, id), name })
      .returning(workspaceColumns),
    db.insert(members).values({ workspaceId: id, userId, role: "owner" }),
    auditRow(db, { kind, id: userId, workspaceId: id }, { action: "workspace.create", ...told, change, requestId }),
  ]);
  if (!made) throw new Error("a workspace that was made isn't there");
  return toWorkspace(made, "owner");
}

const slugStemChars = 40;

/** Its end is the id's, which is random: nobody takes a slug beforehand that settings name (see TRUSTED_ISSUERS). */
export function slugOf(name: string, id: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const stem = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, slugStemChars)
    .replace(/^-|-$/g, "");
  return `${stem || "w"}-${id.slice(-12)}`;
}
