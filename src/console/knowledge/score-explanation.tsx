// What a score is made of: its parts as bars with their numbers, and the words that counted.
import type { Schemas } from "../api/client.ts";
import { number } from "../words/format.ts";
import { w } from "./search-words.ts";

interface ScoreExplanationProps {
  score: number;
  explanation: Schemas["SearchExplanation"];
}

const parts = ["text", "vector", "recency", "reranker"] as const;
/** Those that had no say are left out. */
const always: ReadonlySet<string> = new Set(["text", "vector"]);

export function ScoreExplanation({ score, explanation }: ScoreExplanationProps) {
  const shown = parts.filter((part) => always.has(part) || explanation[part] !== 0);
  const longest = Math.max(...shown.map((part) => Math.abs(explanation[part])), score, Number.EPSILON);
  return (
    <details class="explained" open>
      <summary class="small">{w("why")}</summary>
      <div class="stack tight">
        <dl class="score-parts">
          {shown.map((part) => (
            <div key={part}>
              <dt class="small">{w(part)}</dt>
              <dd>
                <span class={explanation[part] < 0 ? "bar less" : "bar"} aria-hidden="true">
                  <span style={{ inlineSize: `${(Math.abs(explanation[part]) / longest) * 100}%` }} />
                </span>
                <span class="number small">{signed(explanation[part])}</span>
              </dd>
            </div>
          ))}
        </dl>
        <Terms terms={explanation.terms} />
      </div>
    </details>
  );
}

const signed = (value: number): string => (value < 0 ? `−${number(-value, 3)}` : number(value, 3));

function Terms({ terms }: { terms: ScoreExplanationProps["explanation"]["terms"] }) {
  if (terms.length === 0) return <span class="soft small">{w("noTerms")}</span>;
  return (
    <div class="row small">
      <span class="soft">{w("terms")}</span>
      <ul class="tags" aria-label={w("terms")}>
        {terms.map(({ term, weight }) => (
          <li class="chip" key={term}>
            <bdi>{term}</bdi> <span class="number">{number(weight, 2)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
