// The sample knowledge of a first run: a few documents, uploaded as anybody would upload theirs.
import { existsSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Api, callJson } from "./api.ts";
import { root } from "./paths.ts";

const folder = join(root, "scripts", "sample");
const samples = [
  { file: "heating.md", title: "Heating at Alder Street", tags: "house,heating" },
  { file: "wifi.md", title: "Wi-Fi and network", tags: "house,network" },
  { file: "garden.md", title: "Garden calendar", tags: "garden" },
  { file: "guests.md", title: "Guests and house rules", tags: "house,guests" },
  { file: "family-meals.he.md", title: "ארוחות משפחתיות בבית ברחוב אלדר", tags: "house,hebrew" },
] as const;
export const sampleQuestion = "What should I do when the heating pressure is too low?";

const readyTimeoutMs = 60_000;
const pollMs = 100;
const documentSchema = z.object({ id: z.string(), status: z.string(), reason: z.string().nullish() });

/** Whether this was the first run. */
export async function loadSample(api: Api, dataDir: string): Promise<boolean> {
  const mark = join(dataDir, "sample-loaded");
  if (existsSync(mark)) return false;
  console.log(`Loading the sample knowledge (${samples.length} documents) …`);
  await Promise.all(samples.map((sample) => upload(api, sample)));
  writeFileSync(mark, "");
  return true;
}

async function upload(api: Api, { file, title, tags }: (typeof samples)[number]): Promise<void> {
  const form = new FormData();
  form.set("file", new File([await readFile(join(folder, file))], file, { type: "text/markdown" }));
  form.set("title", title);
  form.set("tags", tags);
  let document = documentSchema.parse(await callJson(api, "/api/v1/docs", { method: "POST", body: form }));
  const deadline = Date.now() + readyTimeoutMs;
  while (document.status !== "ready") {
    if (document.status === "failed" || Date.now() > deadline)
      throw new Error(`${file} is ${document.status} (${document.reason ?? "no reason given"})`);
    await sleep(pollMs);
    document = documentSchema.parse(await callJson(api, `/api/v1/docs/${document.id}`));
  }
}
