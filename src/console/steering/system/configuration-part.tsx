// The settings in force; a secret's value is told to nobody.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { told } from "../parts/audit-event-list.tsx";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

interface Setting {
  name: string;
  description: string;
  is_secret: boolean;
  is_set: boolean;
  value?: unknown;
}

export function ConfigurationPart() {
  const configuration = useLoad(() => ok(api.GET("/api/v1/system/configuration")), []);
  const [sought, setSought] = useState("");
  const isSought = ({ name, description }: Setting) =>
    `${name} ${description}`.toLowerCase().includes(sought.trim().toLowerCase());
  return (
    <Part title={w("configuration")} says={w("configurationSay")}>
      <Field label={w("find")}>
        <input
          class="input"
          type="search"
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      </Field>
      <Show of={configuration}>
        {({ items }) => (
          <details open={sought.trim() !== ""}>
            <summary class="small">{w("configuration")}</summary>
            <Settings of={items.filter(isSought)} />
          </details>
        )}
      </Show>
    </Part>
  );
}

const Settings = ({ of: settings }: { of: readonly Setting[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  <section class="scroll" aria-label={w("configuration")} tabIndex={0}>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{w("setting")}</th>
          <th scope="col">{w("value")}</th>
        </tr>
      </thead>
      <tbody>
        {settings.map((setting) => (
          <tr key={setting.name}>
            <td>
              <code>{setting.name}</code>
              <br />
              <span class="soft small" dir="auto">
                {setting.description}
              </span>
            </td>
            <td>
              <code dir="ltr">{shownOf(setting)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

function shownOf({ is_secret: isSecret, is_set: isSet, value }: Setting): string {
  if (isSecret) return w(isSet ? "secretSet" : "notSet");
  return value === null || value === undefined ? w("notSet") : told(value);
}
