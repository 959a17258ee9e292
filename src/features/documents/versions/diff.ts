// What has changed between two versions of a document: by page, or by section where it has no pages; inside of them line by line
// where their texts are quickly had.
import { and, inArray } from "drizzle-orm";
import type { Services } from "../../../http/services.ts";
import type { Actor } from "../../../identity/actor.ts";
import { IngestFailure } from "../../../knowledge/source-kind.ts";
import { Failure, notFound } from "../../../platform/failure.ts";
import { sha256HexOfText } from "../../../platform/ids.ts";
import { compareParts } from "./compare.ts";
import { type PartText, partTexts } from "./parts.ts";
import { readVersion } from "./reading.ts";
import { type Compared, tellDiff, type VersionDiff } from "./tell-diff.ts";
import { selectWholeVersions, versionsOf, type WholeVersionRow } from "./version.ts";
import { documentVersions } from "./versions.table.ts";

/** Two of them are read while somebody waits. */
const quicklyReadBytes = 2_000_000;

export async function diffVersions(
  services: Pick<Services, "database" | "files" | "extractions">,
  actor: Actor,
  documentId: string,
  between: { from: number; to: number },
): Promise<VersionDiff> {
  const [rows] = await services.database.forWorkspace(actor, (db) => [
    selectWholeVersions(db).where(
      and(versionsOf(actor, documentId), inArray(documentVersions.version, [between.from, between.to])),
    ),
  ]);
  const [older, newer] = [between.from, between.to].map((version) => rows.find(({ own }) => own.version === version));
  if (!older || !newer) throw notFound("version");
  const read = isQuicklyRead(older) && isQuicklyRead(newer) ? await readBoth(services, older, newer) : undefined;
  const { from, to } = read ?? { from: knownParts(older), to: knownParts(newer) };
  return tellDiff(between, compareParts(from, to), from, to);
}

const isQuicklyRead = ({ own }: WholeVersionRow): boolean =>
  own.fileSize <= quicklyReadBytes && !own.contentType.startsWith("image/");

/** Both by the same reader: hashes of an older one would tell changes that nobody made. */
async function readBoth(
  services: Pick<Services, "files" | "extractions">,
  older: WholeVersionRow,
  newer: WholeVersionRow,
): Promise<{ from: Compared[]; to: Compared[] } | undefined> {
  try {
    return { from: await readParts(services, older), to: await readParts(services, newer) };
  } catch (error) {
    if (error instanceof IngestFailure) return undefined;
    throw error;
  }
}

async function readParts(
  services: Pick<Services, "files" | "extractions">,
  { own }: WholeVersionRow,
): Promise<Compared[]> {
  const { sections } = await readVersion(own, services, async () => undefined);
  return [...partTexts(sections)].map((part: PartText) => ({ ...part, hash: sha256HexOfText(part.text) }));
}

function knownParts({ own }: WholeVersionRow): Compared[] {
  if (own.parts) return own.parts;
  throw new Failure({ tag: "conflict", problem: `version ${own.version} has not been read` });
}
