// A provider: how it is in plain words, what it is missing, and its models.
import type { Schemas } from "../../api/client.ts";
import { takesOwnKey } from "../../api/own-key-providers.ts";
import { isolated } from "../../words/format.ts";
import { ModelTable } from "./model-table.tsx";
import { healthName, w } from "./words.ts";

type Provider = Schemas["Provider"];

const kinds = { absent: "", healthy: "good", degraded: "warn", down: "bad", switched_off: "warn" } as const;

export const ProviderRow = ({ provider, models }: { provider: Provider; models: readonly Schemas["Model"][] }) => (
  <li class="stack tight">
    <div class="row apart">
      <h3>{provider.name}</h3>
      <span class={`chip ${kinds[provider.health]}`}>{healthName(provider.health)}</span>
    </div>
    {provider.missing && (
      <p class="soft small">
        {w("missing", { missing: isolated(provider.missing) })} {takesOwnKey(provider.id) && w("ownKey")}
      </p>
    )}
    {models.length === 0 ? (
      <p class="soft small">{w("none")}</p>
    ) : (
      <details open={provider.available}>
        <summary class="small">{w("models", { count: models.length })}</summary>
        <ModelTable name={provider.name} models={models} states={provider.models} />
      </details>
    )}
  </li>
);
