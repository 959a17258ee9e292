// A question before what can't be undone.
import { Dialog } from "./dialog.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { useAction } from "./use-action.ts";
import { w } from "./words.ts";

interface ConfirmProps {
  title: string;
  says: string;
  /** What the button that does it is called */
  does: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

export function Confirm({ title, says, does, onConfirm, onClose }: ConfirmProps) {
  const { run, isRunning, problem } = useAction(async () => {
    await onConfirm();
    onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{says}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div class="row">
        <button class="button danger" type="button" disabled={isRunning} onClick={() => run()}>
          {does}
        </button>
        <button class="button plain" type="button" onClick={onClose}>
          {w("cancel")}
        </button>
      </div>
    </Dialog>
  );
}
