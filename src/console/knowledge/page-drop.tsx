// The whole page takes files that are dropped on it, and says so while they hang over it.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { w } from "./upload-words.ts";

export function PageDrop({ onFiles }: { onFiles: (files: FileList) => void }) {
  const isOver = useSignal(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      isOver.value = !isInDialog(event);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) isOver.value = false;
    };
    const onDrop = (event: DragEvent) => {
      isOver.value = false;
      const files = event.dataTransfer?.files;
      if (!files || files.length === 0) return;
      event.preventDefault();
      if (!isInDialog(event)) latest.current(files);
    };
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, [isOver]);
  if (!isOver.value) return null;
  return (
    <div class="drop-veil">
      <Icon name="upload" />
      {w("letGo")}
    </div>
  );
}

/** A dialog that is open has its own use for files, or none. */
const isInDialog = ({ target }: DragEvent): boolean => target instanceof Element && target.closest("dialog") !== null;
