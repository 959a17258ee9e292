// Whether a model answers, in plain words. Breakers of models outside the house's chain are asked for one by one.
import { api, ok, type Schemas } from "../../api/client.ts";
import { useLoad } from "../../ui/use-load.ts";
import { ago } from "../../words/format.ts";
import { breakerName } from "../parts/breaker-name.ts";
import { healthName, w } from "./words.ts";

type Model = Schemas["Model"];
type Breaker = Schemas["Breaker"];

interface ModelStateProps {
  model: Model;
  known: Breaker | undefined;
}

export function ModelState({ model, known }: ModelStateProps) {
  if (model.switched_off) return <span class="chip warn">{healthName("switched_off")}</span>;
  if (!model.available)
    return <span class="soft small">{model.missing ? w("missingModel", { missing: model.missing }) : "–"}</span>;
  return known ? <BreakerState of={known} /> : <AskedState id={model.id} />;
}

function AskedState({ id }: { id: string }) {
  const { value } = useLoad(() => ok(api.GET("/api/v1/models/{id}", { params: { path: { id } } })), [id]);
  return value ? <BreakerState of={value.breaker} /> : <span class="soft small">…</span>;
}

const BreakerState = ({ of: { state, recent_failures: failures, open_until: openUntil } }: { of: Breaker }) => (
  <span class="stack tight small">
    <span class={state === "closed" ? "good-text" : "warn-text"}>{breakerName(state)}</span>
    {openUntil && <span class="soft">{w("opensAt", { when: ago(openUntil) })}</span>}
    {failures !== null && failures > 0 && <span class="soft">{w("failures", { count: failures })}</span>}
  </span>
);
