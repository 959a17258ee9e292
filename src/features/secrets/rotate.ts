// Has the source make a secret anew, where it can; else says why not, and what does it.
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { sourceFacts } from "../../platform/secrets/choose-source.ts";
import type { SecretName, SourceKind } from "../../platform/settings/secrets.ts";

export interface Rotated {
  name: SecretName;
  source: SourceKind;
  version_id: string | null;
}

export async function rotateSecret(
  { secrets, database }: Pick<Services, "secrets" | "database">,
  actor: Actor,
  asked: string,
  requestId: string,
): Promise<Rotated> {
  const held = secrets.held().find(({ name }) => name === asked);
  if (!held?.source) throw notFound("secret");
  const { name, source } = held;
  const why = sourceFacts[source].cannotRotate;
  if (why !== null) throw new Failure({ tag: "unsupported", why });
  // Before it is done: no rotation leaves no trace.
  await database.forWorkspace(actor, (db) => [
    auditRow(db, actor, {
      action: "secrets.rotate",
      entityKind: "secrets",
      entityId: name,
      details: { source },
      requestId,
    }),
  ]);
  const rotation = await secrets.rotate(name);
  if (rotation.kind === "impossible") throw new Failure({ tag: "unsupported", why: rotation.why });
  if (rotation.kind === "busy") throw new Failure({ tag: "conflict", problem: rotation.why });
  return { name, source, version_id: rotation.versionId };
}
