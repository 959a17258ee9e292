// Where an answer comes from and what it took: sources, model, tokens, money, time.
import { Icon } from "../ui/icon.tsx";
import { number, usd } from "../words/format.ts";
import { shownSources } from "./shown-sources.ts";
import type { Turn } from "./turn.ts";
import { w } from "./words.ts";

export function TurnFacts({ turn: { key, citations, model, usage } }: { turn: Turn }) {
  return (
    <div class="row facts soft small">
      {citations.length > 0 && (
        <button
          class="button small"
          type="button"
          onClick={() => {
            shownSources.value = { key, n: null };
          }}
        >
          <Icon name="book" />
          {w(citations.length === 1 ? "oneSource" : "sources", { count: citations.length })}
        </button>
      )}
      {model && <bdi>{model}</bdi>}
      {usage && (
        <>
          <span class="number">{w("tokens", { count: number(usage.input_tokens + usage.output_tokens) })}</span>
          <span class="number">
            {usage.estimated ? "≈ " : ""}
            {usd(usage.cost_usd)}
          </span>
          <span class="number">{w("seconds", { count: number(usage.total_ms / 1_000, 1) })}</span>
          {usage.cached && <span class="chip accent">{w("cached")}</span>}
        </>
      )}
    </div>
  );
}
