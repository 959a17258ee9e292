// A provider's key is taken, and never shown again.
import { useRef } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { takesOwnKey } from "../../api/own-key-providers.ts";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useLoad } from "../../ui/use-load.ts";
import { w } from "./words.ts";

export function KeepKey({ onKept }: { onKept: () => Promise<void> }) {
  const providers = useLoad(() => ok(api.GET("/api/v1/providers")), []);
  const form = useRef<HTMLFormElement>(null);
  const { run, isRunning, problem } = useAction(async (given: FormData) => {
    const path = { provider: text(given, "provider") };
    await ok(api.PUT("/api/v1/auth/provider-keys/{provider}", { params: { path }, body: { key: text(given, "key") } }));
    form.current?.reset();
    toast(w("kept"));
    await onKept();
  });
  const offered = providers.value?.providers.filter(({ id }) => takesOwnKey(id)) ?? [];
  return (
    <form ref={form} class="stack" aria-label={w("keep")} onSubmit={submitting(run)}>
      <div class="row filters">
        <Field label={w("provider")}>
          <select class="input short" name="provider" required>
            {offered.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <div class="grow">
          <Field label={w("yourKey")}>
            <input class="input" type="password" name="key" required autocomplete="off" dir="ltr" />
          </Field>
        </div>
        <button class="button" type="submit" disabled={isRunning}>
          {w("keep")}
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </form>
  );
}
