// A candidate on trial: how it does, and the end of it.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { number, percent } from "../../words/format.ts";
import { w } from "./words.ts";

interface CanaryBoxProps {
  canary: NonNullable<Schemas["Canary"]>;
  onEnded: () => Promise<void>;
}

export function CanaryBox({ canary, onEnded }: CanaryBoxProps) {
  const [isAsking, setAsking] = useState(false);
  const { name, share, state, answers, failed } = canary;
  return (
    <div class="notice stack tight">
      <h3>{w("canary")}</h3>
      <p dir="auto">
        {state === "running"
          ? w("canaryRuns", { name, share: percent(share), failed: number(failed), answers: number(answers) })
          : w("canaryBack", { name })}
      </p>
      <div>
        <button class="button small" type="button" onClick={() => setAsking(true)}>
          {w("canaryEnd")}
        </button>
      </div>
      {isAsking && (
        <Confirm
          title={w("canaryEnd")}
          says={w("canaryEndSays")}
          does={w("canaryEnd")}
          onConfirm={async () => {
            await ok(api.DELETE("/api/v1/system/canary"));
            await onEnded();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
