// A written source erased, as the law may ask for it: its rows and passages at once, what quoted it right after. Asked for again, it
// goes on where it was.
import { auditRow } from "../../audit/record.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { eraseStatements, everThere, newlyErased } from "../../knowledge/written/erase.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { notFound } from "../../platform/failure.ts";
import { errorFields } from "../../telemetry/log.ts";
import { type ErasingServices, finishErasures } from "../erasing.ts";
import type { WrittenServices } from "./verbs.ts";

/** True: nothing is left. False: it is gone, and what quoted it is still being erased. */
export async function eraseWritten<F extends object, O extends object>(
  services: WrittenServices & ErasingServices,
  actor: PersonActor,
  { kind, noun }: { kind: WrittenKind<F, O>; noun: string },
  id: string,
  requestId: string,
): Promise<boolean> {
  const place = { id, kind: kind.kind };
  const audit = { action: "source.erase", entityKind: kind.kind, entityId: id, requestId } as const;
  const [{ rows }] = await services.workspaces.changingKnowledge(actor.workspaceId, () =>
    services.database.forWorkspace(actor, (db) => [
      everThere(db, actor, place),
      ...eraseStatements(db, actor, place, kind),
      auditRow(db, actor, audit, newlyErased(id)),
    ]),
  );
  if (rows.length === 0) throw notFound(noun);
  try {
    return await finishErasures(services, actor.workspaceId);
  } catch (error) {
    services.telemetry.logger.log("warn", "erasure_deferred", { source_id: id, ...errorFields(error) });
    return false;
  }
}
