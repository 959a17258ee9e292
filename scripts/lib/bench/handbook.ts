// The made-up handbook as knowledge of the Hearth that is measured: loaded once, on the first demand.
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Api, callJson } from "../api.ts";
import { type Fact, facts } from "./corpus.ts";

/** One a fact. Inserts into the vector index of PGlite take about 30 ms each. */
export const handbookPassages = 300;
const documents = 3;

const documentSchema = z.object({
  id: z.string(),
  status: z.string(),
  progress: z.object({ passages_total: z.number().nullable() }),
});

export interface Ingested {
  durationMs: number;
  passages: number;
}

const loaded = new Map<string, Promise<Fact[]>>();

/** What can be asked of it. */
export function loadHandbook(api: Api): Promise<Fact[]> {
  const loading = loaded.get(api.url) ?? loadFacts(api);
  loaded.set(api.url, loading);
  return loading;
}

async function loadFacts(api: Api): Promise<Fact[]> {
  const all = facts(handbookPassages);
  const size = handbookPassages / documents;
  await Promise.all(
    Array.from({ length: documents }, (_, index) => {
      const sections = all.slice(index * size, (index + 1) * size).map(({ section }) => section);
      return ingest(
        api,
        new File([`# Handbook ${index + 1}\n\n${sections.join("\n\n")}\n`], `handbook-${index + 1}.md`),
      );
    }),
  );
  return all;
}

/** From the upload until it can be searched. */
export async function ingest(api: Api, file: File): Promise<Ingested> {
  const startedAt = performance.now();
  const form = new FormData();
  form.set("file", file);
  let document = documentSchema.parse(await callJson(api, "/api/v1/docs", { method: "POST", body: form }));
  while (document.status !== "ready") {
    if (document.status === "failed") throw new Error(`${file.name} failed`);
    await sleep(50);
    document = documentSchema.parse(await callJson(api, `/api/v1/docs/${document.id}`));
  }
  return { durationMs: performance.now() - startedAt, passages: document.progress.passages_total ?? 0 };
}
