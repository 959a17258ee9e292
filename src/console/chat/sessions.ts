// The chats that were had: the newest first, as many as were asked for.
import { signal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { tellTabs } from "./tabs.ts";

export type Session = Schemas["SessionSummary"];

export const sessions = signal<readonly Session[]>([]);
export const hasMoreSessions = signal(false);
export const sought = signal("");

const pageSize = 30;
let nextCursor: string | null = null;
let newest = 0;

/** Anew from the first, as many as are shown. */
export async function loadSessions(): Promise<void> {
  const turn = ++newest;
  const page = await load(null, Math.min(100, Math.max(pageSize, sessions.value.length)));
  if (turn !== newest) return;
  sessions.value = page.items;
  keepCursor(page.next_cursor);
}

export async function loadMoreSessions(): Promise<void> {
  const turn = ++newest;
  const page = await load(nextCursor, pageSize);
  if (turn !== newest) return;
  sessions.value = [...sessions.value, ...page.items];
  keepCursor(page.next_cursor);
}

const load = (cursor: string | null, limit: number) => {
  const query = { limit, sort: "-last_active_at" as const, ...(sought.value ? { q: sought.value } : {}) };
  return ok(api.GET("/api/v1/chat/sessions", { params: { query: cursor ? { ...query, cursor } : query } }));
};

function keepCursor(cursor: string | null): void {
  nextCursor = cursor;
  hasMoreSessions.value = cursor !== null;
}

export async function renameSession(id: string, title: string): Promise<void> {
  await ok(api.PATCH("/api/v1/chat/sessions/{id}", { params: { path: { id } }, body: { title } }));
  await loadSessions();
  tellTabs({ what: "sessions" });
}

export async function deleteSession(id: string): Promise<void> {
  await ok(api.DELETE("/api/v1/chat/sessions/{id}", { params: { path: { id } } }));
  await loadSessions();
  tellTabs({ what: "sessions", deleted: id });
}
