// A document together with its ETag: a change is made only of what one has seen.
import { api, ok } from "../api/client.ts";
import type { Document } from "./use-followed.ts";

export interface ReadDocument {
  document: Document;
  etag: string | null;
}

export async function loadDocument(id: string): Promise<ReadDocument> {
  const reading = api.GET("/api/v1/docs/{id}", { params: { path: { id } } });
  const document = await ok(reading);
  return { document, etag: (await reading).response.headers.get("ETag") };
}

export const ifMatch = (etag: string | null): { headers?: Record<string, string> } =>
  etag === null ? {} : { headers: { "If-Match": etag } };
