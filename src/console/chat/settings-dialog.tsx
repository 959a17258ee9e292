// How one wants to be answered: by which model, how freely, how long; and by own keys.
import { api, ok, type Schemas } from "../api/client.ts";
import { takesOwnKey } from "../api/own-key-providers.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Show } from "../ui/loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { number } from "../words/format.ts";
import { change, choices, lengthRange, temperatureRange } from "./choices.ts";
import { ModelChoice } from "./model-choice.tsx";
import { OwnKeys } from "./own-keys.tsx";
import { w } from "./words.ts";

export type Model = Schemas["Model"];

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const models = useLoad(() => ok(api.GET("/api/v1/models")), []);
  const { temperature, maxTokens } = choices.value;
  return (
    <Dialog title={w("settings")} onClose={onClose}>
      <Show of={models}>
        {({ models: all, aliases }) => (
          <>
            <ModelChoice models={all} aliases={Object.keys(aliases)} />
            <Field label={`${w("temperature")}: ${number(temperature, 1)}`} hint={w("temperatureHint")}>
              <input
                type="range"
                {...temperatureRange}
                value={temperature}
                onInput={({ currentTarget }) => change({ temperature: currentTarget.valueAsNumber })}
              />
            </Field>
            <Field label={`${w("length")}: ${w("tokens", { count: number(maxTokens) })}`} hint={w("lengthHint")}>
              <input
                type="range"
                {...lengthRange}
                value={maxTokens}
                onInput={({ currentTarget }) => change({ maxTokens: currentTarget.valueAsNumber })}
              />
            </Field>
            <OwnKeys providers={[...new Set(all.map(({ provider }) => provider))].filter(takesOwnKey)} />
          </>
        )}
      </Show>
    </Dialog>
  );
}
