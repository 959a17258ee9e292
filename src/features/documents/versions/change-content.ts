// A document gets the content that somebody wants it to have: nothing happens where it has it, else a new version is made of it.
import type { PersonActor } from "../../../identity/actor.ts";
import { sqlStateOf } from "../../../platform/database.ts";
import { Failure } from "../../../platform/failure.ts";
import type { DocumentRow } from "../document.ts";
import { getDocument } from "../get.ts";
import type { Kept } from "../keep.ts";
import { processDocument } from "../process.ts";
import { type NextVersion, newVersion, type VersionServices } from "./new-version.ts";

/** Others may change it between the look at it and the change. */
const attempts = 4;

export type WantedContent = Pick<NextVersion, "contentHash" | "ifEdits">;

/** Who comes last wins, unless he insists on what he has seen. */
export async function changeContent(
  services: VersionServices,
  actor: PersonActor,
  id: string,
  { contentHash, ifEdits }: WantedContent,
  nextOf: (row: DocumentRow) => Omit<NextVersion, keyof WantedContent | "createdBy">,
  requestId: string,
): Promise<Kept> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const row = await getDocument(services, actor, id);
    if (ifEdits !== undefined && row.source.edits !== ifEdits)
      throw new Failure({ tag: "precondition_failed", what: "document" });
    if (row.source.contentHash === contentHash) return unchanged(services, actor, row, requestId);
    const next: NextVersion = { ...nextOf(row), contentHash, ifEdits, createdBy: actor.userId };
    const isMade = await newVersion(services, row, next, actor, requestId).catch(asConflict);
    if (isMade) return { row: await getDocument(services, actor, id), accepted: true };
  }
  throw new Failure({ tag: "conflict", problem: "it is being changed by others at this moment" });
}

/** The newest version has these very bytes; one that has failed is tried again. */
async function unchanged(
  services: VersionServices,
  actor: PersonActor,
  row: DocumentRow,
  requestId: string,
): Promise<Kept> {
  if (row.source.status !== "failed") return { row, accepted: false };
  return { row: await processDocument(services, actor, row.source.id, requestId), accepted: true };
}

/** The same bytes are one document in a workspace. */
export function asConflict(error: unknown): never {
  if (sqlStateOf(error) === "23505")
    throw new Failure({ tag: "conflict", problem: "its content is another document's" });
  throw error;
}
