// A score as a meter and a word, and each finding with what it tries, how sure it is, and in which words.
import { api, ok, type Schemas } from "../../api/client.ts";
import { useLoad } from "../../ui/use-load.ts";
import { number, percent } from "../../words/format.ts";
import { familyName, verdictName, viewName } from "./names.ts";
import { w } from "./words.ts";

type InjectionScore = Schemas["InjectionScore"];

const kinds = { clean: "good", suspicious: "warn", attack: "bad" } as const;
export const points = (score: number): string => number(Math.round(score * 100));

export function Score({ of: { score, verdict, findings } }: { of: InjectionScore }) {
  const status = useLoad(() => ok(api.GET("/api/v1/security/status")), []);
  const bounds = status.value?.guard;
  const told = w("score", { score: points(score) });
  return (
    <div class="stack">
      <div class="stack tight">
        <div class="row">
          <strong>{told}</strong>
          <span class={`chip ${kinds[verdict]}`}>{verdictName(verdict)}</span>
        </div>
        <ScoreMeter label={told} score={score} kind={kinds[verdict]} />
        {bounds && (
          <p class="soft small">
            {w("bounds", { suspicious: points(bounds.suspicious_from), attack: points(bounds.attack_from) })}
          </p>
        )}
      </div>
      {findings.length === 0 ? (
        <p class="soft">{w("nothing")}</p>
      ) : (
        <>
          <h3>{w("found")}</h3>
          <ul class="plain-list">
            {findings.map((finding) => (
              <Finding key={`${finding.rule} ${finding.view}`} of={finding} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface ScoreMeterProps {
  label: string;
  score: number;
  kind: "good" | "warn" | "bad";
}

const ScoreMeter = ({ label, score, kind }: ScoreMeterProps) => (
  <span class={`meter ${kind}`}>
    <meter class="visually-hidden" aria-label={label} min={0} max={1} value={score} />
    <span style={{ inlineSize: `${Math.round(score * 100)}%` }} />
  </span>
);

const Finding = ({ of: { family, rule, weight, excerpt, view } }: { of: InjectionScore["findings"][number] }) => (
  <li class="stack tight">
    <div class="row apart">
      <strong>{familyName(family)}</strong>
      <span class="soft small">
        {w("weight")}: {percent(weight)} · {viewName(view)} · <code>{rule}</code>
      </span>
    </div>
    <blockquote class="quote" dir="auto" aria-label={w("excerpt")}>
      {excerpt}
    </blockquote>
  </li>
);
