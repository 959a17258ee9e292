// The sources that stand beside the chat: those of one answer, one of them in front.
import { signal } from "@preact/signals";

export interface ShownSources {
  /** The turn's */
  key: string;
  /** The citation's number; null: none in front */
  n: number | null;
}

export const shownSources = signal<ShownSources | null>(null);
