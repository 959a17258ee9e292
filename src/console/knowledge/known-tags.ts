// The workspace's tags, to choose from.
import { signal } from "@preact/signals";
import { api, ok } from "../api/client.ts";

export const knownTags = signal<readonly string[]>([]);

/** A failure leaves what was known: tags can be written as well. */
export async function loadKnownTags(): Promise<void> {
  const page = await ok(api.GET("/api/v1/tags", { params: { query: { limit: 100 } } })).catch(() => null);
  if (page) knownTags.value = page.items.map(({ name }) => name);
}
