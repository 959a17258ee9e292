// A question that was asked, to be asked in other words.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { w as common } from "../ui/words.ts";
import { w } from "./words.ts";

interface QuestionEditorProps {
  question: string;
  onSend: (question: string) => void;
  onClose: () => void;
}

export function QuestionEditor({ question, onSend, onClose }: QuestionEditorProps) {
  const text = useSignal(question);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="stack card"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.value.trim()) onSend(text.value.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <textarea
        ref={input}
        class="input"
        dir="auto"
        aria-label={w("editQuestion")}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <p class="soft small">{w("editReplaces")}</p>
      <div class="row">
        <button class="button main small" type="submit">
          {w("sendAgain")}
        </button>
        <button class="button plain small" type="button" onClick={onClose}>
          {common("cancel")}
        </button>
      </div>
    </form>
  );
}
