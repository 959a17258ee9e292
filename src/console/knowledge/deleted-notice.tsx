// What was just deleted, and the way to have it back.
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { w } from "./words.ts";

interface DeletedNoticeProps {
  title: string;
  onRestore: () => Promise<unknown>;
}

export function DeletedNotice({ title, onRestore }: DeletedNoticeProps) {
  const { run, isRunning, problem } = useAction(async () => {
    await onRestore();
    toast(w("restored"));
  });
  return (
    <div class="stack">
      <div class="notice" role="status">
        <span dir="auto">{w("deleted", { title })}</span>
        <div>
          <button class="button small" type="button" disabled={isRunning} onClick={() => run()}>
            <Icon name="retry" />
            {w("undo")}
          </button>
        </div>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
