// Whether the record is whole: every entry's seal is made anew.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAction } from "../../ui/use-action.ts";
import { Working } from "../../ui/working.tsx";
import { number } from "../../words/format.ts";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

type ChainState = Pick<Schemas["AuditChainState"], "ok" | "checked" | "head" | "broken_at">;

export function VerifyPart() {
  const [found, setFound] = useState<ChainState | null>(null);
  const [checked, setChecked] = useState(0);
  const { run, isRunning, problem } = useAction(async () => {
    setFound(null);
    setChecked(0);
    setFound(await verifyAll(setChecked));
  });
  return (
    <Part
      title={w("verify")}
      says={w("verifySays")}
      actions={
        <button class="button small" type="button" disabled={isRunning} onClick={() => run()}>
          {w("check")}
        </button>
      }
    >
      {isRunning && <Working label={w("checking", { count: number(checked) })} />}
      {problem && <ProblemNotice problem={problem} />}
      <div role="status">{found && <Found of={found} />}</div>
    </Part>
  );
}

/** A long record is walked in several steps. */
async function verifyAll(onChecked: (count: number) => void): Promise<ChainState> {
  let checked = 0;
  let after: string | undefined;
  for (;;) {
    const step = await ok(api.GET("/api/v1/audit/verify", { params: { query: after ? { after } : {} } }));
    checked += step.checked;
    onChecked(checked);
    if (!step.ok || step.next === null) return { ...step, checked };
    after = step.next;
  }
}

function Found({ of: { ok: isWhole, checked, head, broken_at: brokenAt } }: { of: ChainState }) {
  if (!isWhole) return <p class="notice bad">{w("broken", { seq: brokenAt ?? "?" })}</p>;
  return (
    <div class="notice">
      <strong>{w("whole", { count: number(checked) })}</strong>
      {head && (
        <span class="small">
          {w("head")}{" "}
          <code dir="ltr">
            {head.seq}:{head.hash}
          </code>
        </span>
      )}
    </div>
  );
}
