// How this workspace's answers are made, as far as its people choose it.
import { api, ok, type Schemas } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { Show } from "../../ui/loaded.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useLoad } from "../../ui/use-load.ts";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

type Settings = Schemas["WorkspaceSettings"];

interface SettingsFormProps {
  workspaceId: string;
  settings: Settings;
  onSaved: () => Promise<void>;
}

export function SettingsPart({ workspaceId: id }: { workspaceId: string }) {
  const settings = useLoad(() => ok(api.GET("/api/v1/workspaces/{id}/settings", { params: { path: { id } } })), [id]);
  return (
    <Part title={w("settings")}>
      <Show of={settings}>
        {(known) => <SettingsForm workspaceId={id} settings={known} onSaved={settings.reload} />}
      </Show>
    </Part>
  );
}

function SettingsForm({ workspaceId: id, settings, onSaved }: SettingsFormProps) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const body = {
      instructions: text(form, "instructions") || null,
      passages_max: numberIn(form, "passages_max"),
      similarity_min: numberIn(form, "similarity_min"),
      ...planChange(settings.plan, text(form, "plan") || null),
    };
    await ok(api.PATCH("/api/v1/workspaces/{id}/settings", { params: { path: { id } }, body }));
    toast(w("saved"));
    await onSaved();
  });
  return (
    <form class="stack" aria-label={w("settings")} onSubmit={submitting(run)}>
      <Field label={w("instructions")} hint={w("instructionsHint")}>
        <textarea
          class="input"
          name="instructions"
          maxLength={4_000}
          rows={4}
          dir="auto"
          defaultValue={settings.instructions ?? ""}
        />
      </Field>
      <Field label={w("passagesMax")} hint={w("passagesHint")}>
        <input
          class="input short"
          type="number"
          name="passages_max"
          min={1}
          max={50}
          defaultValue={settings.passages_max ?? ""}
        />
      </Field>
      <Field label={w("similarityMin")} hint={w("similarityHint")}>
        <input
          class="input short"
          type="number"
          name="similarity_min"
          min={0}
          max={1}
          step={0.01}
          defaultValue={settings.similarity_min ?? ""}
        />
      </Field>
      <Field label={w("plan")} hint={w("planHint")}>
        <input class="input short" name="plan" defaultValue={settings.plan ?? ""} autocomplete="off" dir="ltr" />
      </Field>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <button class="button main" type="submit" disabled={isRunning}>
          {w("save")}
        </button>
      </div>
    </form>
  );
}

const numberIn = (form: FormData, name: string): number | null => {
  const given = text(form, name);
  return given === "" ? null : Number(given);
};

/** Only what is changed is asked for: a plan that stays needs no right to choose one. */
const planChange = (before: string | null, after: string | null) => (before === after ? {} : { plan: after });
