// A button that opens the browser's own choice of files.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface ChooseFilesProps {
  accept: string;
  isMultiple?: boolean;
  isMain?: boolean;
  isSmall?: boolean;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ComponentChildren;
}

export function ChooseFiles({ accept, isMultiple, isMain, isSmall, disabled, onFiles, children }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        class={`button${isMain ? " main" : ""}${isSmall ? " small" : ""}`}
        type="button"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
