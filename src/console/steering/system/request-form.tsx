// A request to be looked up by its id.
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { w } from "./words.ts";

export const RequestForm = ({ onAsk }: { onAsk: (requestId: string) => void }) => (
  <form class="row filters" aria-label={w("request")} onSubmit={submitting((form) => onAsk(text(form, "id")))}>
    <div class="grow">
      <Field label={w("request")} hint={w("requestHint")}>
        <input class="input" name="id" required pattern="[A-Za-z0-9._\-]{8,128}" autocomplete="off" dir="ltr" />
      </Field>
    </div>
    <button class="button small" type="submit">
      {w("look")}
    </button>
  </form>
);
