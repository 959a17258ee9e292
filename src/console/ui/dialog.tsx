// A dialog of the browser's own: it keeps the focus, closes by Escape, and gives the focus back.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { IconButton } from "./icon-button.tsx";
import { w } from "./words.ts";

interface DialogProps {
  title: string;
  isWide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** Open as long as it is rendered. */
export function Dialog({ title, isWide, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} class={isWide ? "dialog wide" : "dialog"} aria-labelledby={titleId} onClose={onClose}>
      <div class="stack">
        <div class="row apart">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={w("close")} isSmall onClick={() => element.current?.close()} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
