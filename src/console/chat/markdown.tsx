// Markdown: plain text until what reads it has come, which the first page doesn't wait for.
import { signal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect } from "preact/hooks";

export interface MarkdownProps {
  text: string;
  /** What stands for `[n]`; null: the mark as it is */
  mark?: (n: number) => ComponentChildren;
}

const view = signal<ComponentType<MarkdownProps> | null>(null);

/** Whoever will need it soon asks for it early. A failure leaves the plain text, until the next one asks. */
export async function loadMarkdown(): Promise<void> {
  if (view.value) return;
  const loaded = await import("./markdown-view.tsx").catch(() => null);
  if (loaded) view.value = loaded.MarkdownView;
}

export function Markdown(props: MarkdownProps) {
  useEffect(() => {
    loadMarkdown();
  }, []);
  const View = view.value;
  return View ? (
    <View {...props} />
  ) : (
    <p class="plain" dir="auto">
      {props.text}
    </p>
  );
}
