// Where the room's pages are.
import { to } from "../route.ts";

export const documentsAddress = (query: Readonly<Record<string, string>> = {}) => to(["knowledge"], query);
export const notesAddress = (query: Readonly<Record<string, string>> = {}) => to(["knowledge", "notes"], query);
export const noteAddress = (id: string) => to(["knowledge", "notes", id]);
export const newNoteAddress = () => to(["knowledge", "notes", "new"]);
export const searchAddress = (query: Readonly<Record<string, string>> = {}) => to(["knowledge", "search"], query);
export const tagsAddress = () => to(["knowledge", "tags"]);

/** `passages`: those to show, the first of them at the top */
export const documentAddress = (id: string, passages: readonly string[] = []) =>
  to(["knowledge", "docs", id], passages.length > 0 ? { passage: passages.join(",") } : {});

export const versionsAddress = (id: string, compared?: { from: number; to: number }) =>
  to(["knowledge", "docs", id, "versions"], compared ? { from: String(compared.from), to: String(compared.to) } : {});
