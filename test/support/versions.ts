// Versions step by step: nobody but the test ingests them, and what is embedded is counted.
import { sql } from "drizzle-orm";
import { replaceDocument } from "../../src/features/documents/versions/replace.ts";
import type { Services } from "../../src/http/services.ts";
import { type IngestOutcome, ingest } from "../../src/knowledge/ingest.ts";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, call, type FileContent, fileForm } from "./api.ts";
import { actorOf, type Person, services } from "./workspace.ts";

export const put = (
  person: Person,
  id: string,
  content: FileContent,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
  fileName = "note.md",
): Promise<Answer> =>
  call("PUT", `/api/v1/docs/${id}`, person.token, { body: fileForm(content, fileName, fields), headers });

/** Kept, but nobody was told. */
export async function putSilently(
  person: Person,
  id: string,
  content: FileContent,
  fileName = "note.md",
): Promise<void> {
  const silent = { send: async () => undefined } as unknown as Services["ingestQueue"]; // All that is used of it
  const file = new File([content], fileName);
  const hearth = { ...services(), ingestQueue: silent };
  await replaceDocument(hearth, actorOf(person), id, { file, tags: [] }, undefined, newId());
}

/** Hearth with an ear at its embedding models; `before` runs before each of their calls. */
export function listening(before: (texts: readonly string[]) => Promise<void> = async () => undefined) {
  const embedded: string[] = [];
  const { catalog } = services();
  const hearth: Services = {
    ...services(),
    catalog: {
      ...catalog,
      embeddingModel(id) {
        const model = catalog.embeddingModel(id);
        if (!model) return undefined;
        return {
          ...model,
          maxBatch: Math.min(model.maxBatch, 4),
          async embed(texts, signal) {
            await before(texts);
            embedded.push(...texts);
            return model.embed(texts, signal);
          },
        };
      },
    },
  };
  return { embedded, hearth };
}

export const ingestNow = (person: Person, id: string, hearth: Services = services()): Promise<IngestOutcome> =>
  ingest({ workspaceId: person.workspaceId, sourceId: id }, hearth);

export interface StoredPassage extends Record<string, unknown> {
  id: string;
  version: number;
  ordinal: number;
  text: string;
  page: number | null;
  vectors: string[];
}

export async function passagesOf(person: Person, id: string): Promise<StoredPassage[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<StoredPassage>(sql`
      select p.id, p.version, p.ordinal, p.text, (p.locator->>'page')::int as page,
        array(select v.id::text from passage_vectors v where v.passage_id = p.id order by v.model) as vectors
      from passages p where p.source_id = ${id} order by p.version, p.ordinal`),
  ]);
  return rows;
}

export const searchTexts = async (person: Person, query: string): Promise<string[]> => {
  const { body } = await call("POST", "/api/v1/search", person.token, { json: { query, k: 20 } });
  return body.results.map(({ text }: { text: string }) => text);
};
