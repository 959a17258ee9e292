// Looks at a document's page now, because somebody asks for it.
import type { PersonActor } from "../../identity/actor.ts";
import { Failure } from "../../platform/failure.ts";
import type { DocumentRow } from "./document.ts";
import { asInvalidUrl } from "./fetch-page.ts";
import { getDocument } from "./get.ts";
import { type RefreshServices, refreshPage } from "./refresh-page.ts";
import { asConflict } from "./versions/change-content.ts";

export async function refreshDocument(
  services: RefreshServices,
  actor: PersonActor,
  id: string,
  requestId: string,
): Promise<{ row: DocumentRow; hasChanged: boolean }> {
  const row = await getDocument(services, actor, id);
  if (row.document.url === null)
    throw new Failure({ tag: "conflict", problem: "it was uploaded, and has no address to look at" });
  const hasChanged = await refreshPage(services, row, actor, requestId).catch((error: unknown) =>
    asConflict(asInvalidUrl(error)),
  );
  return { row: await getDocument(services, actor, id), hasChanged };
}
