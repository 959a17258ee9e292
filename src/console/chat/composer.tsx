// Where a question is written. Enter sends, Shift+Enter begins a line; what isn't sent yet survives a reload.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../ui/icon-button.tsx";
import { number, usd } from "../words/format.ts";
import { isAnswering, send, sessionId, stopAnswer } from "./conversation.ts";
import { today } from "./day.ts";
import { keepDraft, keptDraft } from "./draft.ts";
import { w } from "./words.ts";

/** Of one chat: another has another. */
export function Composer({ onSettings }: { onSettings: () => void }) {
  const id = sessionId.value;
  const text = useSignal(keptDraft(id));
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const write = (value: string) => {
    text.value = value;
    keepDraft(id, value);
  };
  const submit = () => {
    const question = text.value.trim();
    if (!question || isAnswering.value) return;
    write("");
    send(question);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="box">
        <textarea
          ref={input}
          rows={1}
          dir="auto"
          aria-label={w("ask")}
          placeholder={w("ask")}
          value={text.value}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <div class="row apart">
          <IconButton icon="settings" label={w("settings")} isSmall onClick={onSettings} />
          {isAnswering.value ? (
            <IconButton icon="stop" label={w("stop")} kind="main" isSmall onClick={() => stopAnswer()} />
          ) : (
            <IconButton
              icon="send"
              label={w("send")}
              kind="main"
              isSmall
              type="submit"
              disabled={text.value.trim() === ""}
            />
          )}
        </div>
      </div>
      <p class="soft small number">
        {today.value &&
          w("today", {
            questions: number(today.value.calls),
            tokens: number(today.value.input_tokens + today.value.output_tokens),
            cost: usd(today.value.cost_usd),
          })}
      </p>
    </form>
  );
}
