// A box for any text: how the guard would judge it, and by what.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAction } from "../../ui/use-action.ts";
import { Part } from "../parts/part.tsx";
import { whereName } from "./names.ts";
import { Score } from "./score.tsx";
import { w } from "./words.ts";

const places = ["question", "passage", "tool_result"] as const;

export function ExplainPart() {
  const [score, setScore] = useState<Schemas["InjectionScore"] | null>(null);
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const where = places.find((place) => place === text(form, "where")) ?? "question";
    setScore(await ok(api.POST("/api/v1/security/injection-test", { body: { text: text(form, "text"), where } })));
  });
  return (
    <Part title={w("try")} says={w("trySay")}>
      <form class="stack" aria-label={w("try")} onSubmit={submitting(run)}>
        <Field label={w("text")}>
          <textarea class="input" name="text" required rows={4} dir="auto" />
        </Field>
        <div class="row filters">
          <Field label={w("where")}>
            <select class="input short" name="where">
              {places.map((place) => (
                <option key={place} value={place}>
                  {whereName(place)}
                </option>
              ))}
            </select>
          </Field>
          <button class="button main" type="submit" disabled={isRunning}>
            {w("explain")}
          </button>
        </div>
        {problem && <ProblemNotice problem={problem} />}
      </form>
      <div role="status">{score && <Score of={score} />}</div>
    </Part>
  );
}
