// Documents as they are now: those under way are asked for again until they are ready, or have failed.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../api/client.ts";
import { usePolling } from "./use-polling.ts";

export type Document = Schemas["Document"];

/** Of many only so many are asked for at once: the others follow. */
const atOnceMax = 8;

export const isUnderWay = ({ status, deleted_at }: Document): boolean =>
  deleted_at === null && (status === "queued" || status === "processing");

/** `documents`: the same array as long as nothing new was loaded. */
export function useFollowed(documents: readonly Document[]): readonly Document[] {
  const [read, setRead] = useState<{ since: unknown; documents: ReadonlyMap<string, Document> }>();
  const fresh = read?.since === documents ? read.documents : undefined;
  const latest = documents.map((document) => fresh?.get(document.id) ?? document);
  const asked = latest.filter(isUnderWay).slice(0, atOnceMax);
  usePolling(asked.map(({ id }) => id).join(), async () => {
    const path = (id: string) => ({ params: { path: { id } } });
    const answers = await Promise.all(asked.map(({ id }) => ok(api.GET("/api/v1/docs/{id}", path(id)))));
    setRead({
      since: documents,
      documents: new Map([...(fresh ?? []), ...answers.map((one) => [one.id, one] as const)]),
    });
  });
  return latest;
}
