// Own provider keys, for as long as this page is open: they go with each question and are kept nowhere.
import { Field } from "../ui/field.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { ownKeys } from "./choices.ts";
import { w } from "./words.ts";

export function OwnKeys({ providers }: { providers: readonly string[] }) {
  const add = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const key = String(data.get("key")).trim();
    if (key) ownKeys.value = { ...ownKeys.value, [String(data.get("provider"))]: key };
    form.reset();
  };
  return (
    <section class="stack" aria-label={w("ownKeys")}>
      <h3>{w("ownKeys")}</h3>
      <p class="soft small">{w("ownKeysSay")}</p>
      {Object.keys(ownKeys.value).map((provider) => (
        <div class="row apart" key={provider}>
          <span class="chip good">{w("ownKeyOf", { provider })}</span>
          <IconButton
            icon="trash"
            label={w("forgetKey", { provider })}
            isSmall
            onClick={() => {
              const { [provider]: _, ...others } = ownKeys.value;
              ownKeys.value = others;
            }}
          />
        </div>
      ))}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <Field label={w("provider")}>
          <select class="input" name="provider" dir="ltr">
            {providers.map((provider) => (
              <option key={provider}>{provider}</option>
            ))}
          </select>
        </Field>
        <Field label={w("key")}>
          <input class="input" type="password" name="key" required autocomplete="off" dir="ltr" />
        </Field>
        <div>
          <button class="button small" type="submit">
            {w("useKey")}
          </button>
        </div>
      </form>
    </section>
  );
}
