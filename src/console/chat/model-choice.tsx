// Which model answers, with what it can and what it costs.
import { Field } from "../ui/field.tsx";
import { number, usd } from "../words/format.ts";
import { change, choices, ownKeys } from "./choices.ts";
import type { Model } from "./settings-dialog.tsx";
import { w } from "./words.ts";

export function ModelChoice({ models, aliases }: { models: readonly Model[]; aliases: readonly string[] }) {
  const chosen = choices.value.model;
  const usable = models.filter((model) => model.capabilities.includes("chat") && isUsable(model));
  const model = models.find(({ id }) => id === chosen);
  return (
    <div class="stack tight">
      <Field label={w("model")}>
        <select
          class="input"
          value={chosen}
          onChange={({ currentTarget }) => change({ model: currentTarget.value })}
          dir="ltr"
        >
          <option value="">{w("workspaceModels")}</option>
          <optgroup label={w("byPurpose")}>
            {aliases.map((alias) => (
              <option key={alias} value={alias}>
                {alias}
              </option>
            ))}
          </optgroup>
          <optgroup label={w("models")}>
            {usable.map(({ id }) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </optgroup>
        </select>
      </Field>
      {model && <ModelFacts model={model} />}
    </div>
  );
}

const isUsable = ({ available, switched_off, provider }: Model): boolean =>
  !switched_off && (available || ownKeys.value[provider] !== undefined);

const ModelFacts = ({ model }: { model: Model }) => (
  <div class="row small soft">
    {model.capabilities.map((capability) => (
      <span class="chip" key={capability}>
        {w(capability)}
      </span>
    ))}
    {model.context_tokens !== null && <span>{w("window", { count: number(model.context_tokens) })}</span>}
    {model.price_usd_per_million && <span>{priceOf(model.price_usd_per_million, model.price_known)}</span>}
  </div>
);

function priceOf({ input, output }: NonNullable<Model["price_usd_per_million"]>, isKnown: boolean): string {
  if (input === 0 && output === 0) return w("free");
  return w("price", { input: usd(input), output: usd(output) }) + (isKnown ? "" : ` ${w("priceGuessed")}`);
}
