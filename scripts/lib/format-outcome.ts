// What becomes of one file at a running Hearth: sent, then watched until its state is an end.
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Bytes } from "../../test/support/mutate.ts";
import { type Api, call, callJson } from "./api.ts";

export interface Outcome {
  /** As the table tells it: "ready", "failed: corrupt_pdf", "refused: ERR_TOO_LARGE", "500", "stuck" */
  told: string;
  documentId: string | undefined;
  tookMs: number;
}

const pollMs = 100;
const requestTimeoutMs = 60_000;
const documentSchema = z.object({ id: z.string(), status: z.string(), reason: z.string().nullable() });
const problemSchema = z.object({ error: z.object({ error_code: z.string() }) });
const foundSchema = z.object({
  results: z.array(
    z.object({
      text: z.string(),
      citation: z.looseObject({ document_id: z.string(), heading: z.string().nullish() }),
    }),
  ),
});

/** It may have been tried four times, after pauses. */
export async function outcomeOf(api: Api, name: string, bytes: Bytes, patienceMs: number): Promise<Outcome> {
  const startedAt = performance.now();
  const end = (told: string, documentId?: string): Outcome => {
    return { told, documentId, tookMs: Math.round(performance.now() - startedAt) };
  };
  try {
    const form = new FormData();
    form.set("file", new File([bytes], name));
    const response = await call(api, "/api/v1/docs", { method: "POST", body: form, ...timeout() });
    if (!response.ok) return end(refusal(response.status, await response.text()));
    let document = documentSchema.parse(await response.json());
    while (!["ready", "failed"].includes(document.status)) {
      if (performance.now() - startedAt > patienceMs)
        return end(`stuck: ${document.reason ?? document.status}`, document.id);
      await sleep(pollMs);
      document = documentSchema.parse(await callJson(api, `/api/v1/docs/${document.id}`, timeout()));
    }
    return end(document.status === "ready" ? "ready" : `failed: ${document.reason}`, document.id);
  } catch (error) {
    return end(`lost: ${error instanceof Error ? error.message : error}`);
  }
}

/** An end that says that something went wrong at Hearth's side. */
export const isFault = ({ told }: Outcome): boolean => /^(?:5\d\d|stuck|lost|failed: attempts_exhausted)/.test(told);

const timeout = () => ({ signal: AbortSignal.timeout(requestTimeoutMs) });

function refusal(status: number, body: string): string {
  if (status >= 500) return `${status}: ${body}`;
  return `refused: ${problemSchema.parse(JSON.parse(body)).error.error_code}`;
}

/** Whether search finds these words in this document, word for word but for the space between them. */
export async function finds(api: Api, documentId: string, words: string): Promise<boolean> {
  const found = foundSchema.parse(
    await callJson(api, "/api/v1/search", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: words, k: 20 }),
    }),
  );
  const own = found.results.filter(({ citation }) => citation.document_id === documentId);
  const plain = (text: string) => text.replace(/[*_]/g, "").replace(/\s+/g, " ");
  return own.some(({ text, citation }) => plain(`${citation.heading ?? ""} ${text}`).includes(words));
}
