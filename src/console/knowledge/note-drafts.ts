// What was written and isn't saved yet: it outlives moving about in the console, and leaving the page asks first.
import { effect, signal } from "@preact/signals";
import { me } from "../api/me.ts";

export interface NoteText {
  title: string;
  text: string;
  tags: readonly string[];
}

export const newNote = "new";

/** By the note's id */
const drafts = signal<ReadonlyMap<string, NoteText>>(new Map());
let whose: string | undefined;

// What one person writes in one workspace is nobody else's.
effect(() => {
  const owner = me.value ? `${me.value.user.id} ${me.value.caller.workspace_id}` : undefined;
  if (owner !== whose) drafts.value = new Map();
  whose = owner;
});

effect(() => {
  const isKept = drafts.value.size > 0;
  if (isKept) addEventListener("beforeunload", askFirst);
  else removeEventListener("beforeunload", askFirst);
});

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export const draftOf = (id: string): NoteText | undefined => drafts.value.get(id);

export function keepDraft(id: string, draft: NoteText): void {
  drafts.value = new Map([...drafts.value, [id, draft]]);
}

export function dropDraft(id: string): void {
  drafts.value = new Map([...drafts.value].filter(([known]) => known !== id));
}

export const isSameText = (one: NoteText, other: NoteText): boolean =>
  one.title === other.title && one.text === other.text && one.tags.join() === other.tags.join();
