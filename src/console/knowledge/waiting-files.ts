// Files that were chosen or dropped: they wait here until Process is pressed, and then tell how far they are.
import { effect, signal } from "@preact/signals";
import { asProblem, type Problem } from "../api/problem.ts";
import { isSignedIn } from "../api/session.ts";
import { type FileProblem, fileProblem } from "./file-types.ts";
import { sendFile } from "./send-file.ts";
import type { Document } from "./use-followed.ts";

export type Sending =
  | { state: "waiting" }
  | { state: "sending"; share: number }
  | { state: "refused"; problem: Problem }
  | { state: "sent"; document: Document; isNew: boolean };

export interface WaitingFile {
  id: number;
  file: File;
  title: string;
  tags: readonly string[];
  /** What the browser finds wrong with it: it isn't sent. */
  problem: FileProblem | null;
  sending: Sending;
}

export const waitingFiles = signal<readonly WaitingFile[]>([]);
export const isSending = signal(false);
/** How many have arrived: what shows documents reads them again. */
export const arrivedCount = signal(0);
let next = 0;

// Whoever signs in next has chosen none of them.
effect(() => {
  if (!isSignedIn.value) waitingFiles.value = [];
});

export function addFiles(files: Iterable<File>): void {
  const added = [...files].map((file) => ({
    ...{ id: next++, file, title: file.name.replace(/\.[^.]+$/, ""), tags: [] },
    ...{ problem: fileProblem(file), sending: { state: "waiting" } as const },
  }));
  waitingFiles.value = [...waitingFiles.value, ...added];
}

export function changeFile(id: number, change: Partial<Pick<WaitingFile, "title" | "tags" | "sending">>): void {
  waitingFiles.value = waitingFiles.value.map((one) => (one.id === id ? { ...one, ...change } : one));
}

export function takeOut(isTaken: (file: WaitingFile) => boolean): void {
  waitingFiles.value = waitingFiles.value.filter((one) => !isTaken(one));
}

export const isReadyToSend = ({ problem, sending }: WaitingFile): boolean =>
  problem === null && (sending.state === "waiting" || sending.state === "refused");

/** One after the other: what fails stays here with its reason, and doesn't hold up the next. */
export async function sendWaiting(): Promise<void> {
  if (isSending.value) return;
  isSending.value = true;
  for (const { id } of waitingFiles.value.filter(isReadyToSend)) {
    const file = waitingFiles.value.find((one) => one.id === id);
    if (file) await sendOne(file);
  }
  isSending.value = false;
}

async function sendOne({ id, file, title, tags }: WaitingFile): Promise<void> {
  const onShare = (share: number) => changeFile(id, { sending: { state: "sending", share } });
  onShare(0);
  const form = new FormData();
  form.append("file", file);
  if (title.trim()) form.append("title", title.trim());
  for (const tag of tags) form.append("tags", tag);
  try {
    const sent = await sendFile({ method: "POST", path: "/api/v1/docs", form, onShare });
    changeFile(id, { sending: { state: "sent", ...sent } });
    arrivedCount.value++;
  } catch (error) {
    changeFile(id, { sending: { state: "refused", problem: asProblem(error) } });
  }
}
