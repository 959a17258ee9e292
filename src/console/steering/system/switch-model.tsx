// A provider or model to be switched off, by its id.
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { w } from "./words.ts";

export const SwitchModel = ({ onAsk }: { onAsk: (id: string) => void }) => (
  <form class="row filters" aria-label={w("switchModel")} onSubmit={submitting((form) => onAsk(text(form, "id")))}>
    <Field label={w("modelId")} hint={w("modelHint")}>
      <input class="input" name="id" required autocomplete="off" dir="ltr" />
    </Field>
    <button class="button small" type="submit">
      {w("switchOff")}
    </button>
  </form>
);
