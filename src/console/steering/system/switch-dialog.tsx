// Before something is switched for everybody: why?
import { api, ok, type Schemas } from "../../api/client.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { featureName } from "./names.ts";
import { w } from "./words.ts";

type FeatureName = Schemas["Flags"]["features"][number]["name"];
export type Switched =
  | { kind: "feature"; name: FeatureName; turnsOn: boolean }
  | { kind: "model"; name: string; turnsOn: boolean };

interface SwitchDialogProps {
  asked: Switched;
  seconds: number;
  onDone: () => Promise<void>;
  onClose: () => void;
}

export function SwitchDialog({ asked, seconds, onDone, onClose }: SwitchDialogProps) {
  const does = w(asked.turnsOn ? "switchOn" : "switchOff");
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    await switchIt(asked, text(form, "reason"));
    toast(w("switched", { seconds }));
    onClose();
    await onDone();
  });
  return (
    <Dialog title={`${does}: ${asked.kind === "feature" ? featureName(asked.name) : asked.name}`} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <Field label={w("why")} hint={w("whyHint")}>
          <input class="input" name="reason" required maxLength={500} autocomplete="off" dir="auto" />
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class={`button ${asked.turnsOn ? "main" : "danger"}`} type="submit" disabled={isRunning}>
            {does}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function switchIt(asked: Switched, reason: string) {
  const body = { on: asked.turnsOn, reason };
  return asked.kind === "feature"
    ? ok(api.PUT("/api/v1/system/flags/{name}", { params: { path: { name: asked.name } }, body }))
    : ok(api.PUT("/api/v1/system/models/{id}", { params: { path: { id: asked.name } }, body }));
}
