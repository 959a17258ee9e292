// A provider's models: what each can, how much it reads, what it costs, and whether it answers.
import type { Schemas } from "../../api/client.ts";
import { moment, number, usd } from "../../words/format.ts";
import { ModelState } from "./model-state.tsx";
import { capabilityName, w } from "./words.ts";

type Model = Schemas["Model"];
type State = Schemas["Provider"]["models"][number];

interface ModelTableProps {
  name: string;
  models: readonly Model[];
  states: readonly State[];
}

export const ModelTable = ({ name, models, states }: ModelTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  <section class="scroll" aria-label={name} tabIndex={0}>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{w("model")}</th>
          <th scope="col">{w("state")}</th>
          <th scope="col">{w("can")}</th>
          <th scope="col">{w("context")}</th>
          <th scope="col" class="wraps">
            {w("price")}
          </th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.id}>
            <th scope="row">
              <bdi>{model.id}</bdi>
              {model.deprecates_at && (
                <span class="chip warn">{w("deprecated", { when: moment(model.deprecates_at) })}</span>
              )}
            </th>
            <td>
              <ModelState model={model} known={states.find(({ id }) => id === model.id)?.breaker} />
            </td>
            <td>{model.capabilities.map(capabilityName).join(", ")}</td>
            <td class="number">
              {model.context_tokens === null ? w("unknown") : w("tokens", { count: number(model.context_tokens) })}
            </td>
            <td class="number">{priceOf(model)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

function priceOf({ price_usd_per_million: price, price_known: isKnown }: Model): string {
  if (!price) return w("noPrice");
  if (!isKnown) return w("roughPrice");
  if (price.input === 0 && price.output === 0) return w("free");
  return `${usd(price.input)} / ${usd(price.output)}`;
}
