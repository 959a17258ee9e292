// What operators switch off for everybody: features, models, and a candidate on trial.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { ago } from "../../words/format.ts";
import { Part } from "../parts/part.tsx";
import { CanaryBox } from "./canary-box.tsx";
import { featureName } from "./names.ts";
import { SwitchDialog, type Switched } from "./switch-dialog.tsx";
import { SwitchModel } from "./switch-model.tsx";
import { w } from "./words.ts";

export type Flags = Schemas["Flags"];

export function FlagsPart() {
  const flags = useLoad(() => ok(api.GET("/api/v1/system/flags")), []);
  const [asked, setAsked] = useState<Switched | null>(null);
  return (
    <Part
      title={w("switches")}
      says={flags.value && w("switchesSay", { seconds: flags.value.everywhere_after_seconds })}
    >
      <Show of={flags}>
        {({ features, models_off: modelsOff, canary, history, everywhere_after_seconds: seconds }) => (
          <>
            <ul class="plain-list">
              {features.map((feature) => (
                <SwitchRow
                  key={feature.name}
                  name={featureName(feature.name)}
                  says={feature.off ? offSince(feature.off) : undefined}
                  isOn={feature.on}
                  onAsk={() => setAsked({ kind: "feature", name: feature.name, turnsOn: !feature.on })}
                />
              ))}
            </ul>
            <h3>{w("modelsOff")}</h3>
            <ul class="plain-list">
              {modelsOff.map(({ id, off }) => (
                <SwitchRow
                  key={id}
                  name={id}
                  says={off ? offSince(off) : undefined}
                  isOn={false}
                  onAsk={() => setAsked({ kind: "model", name: id, turnsOn: true })}
                />
              ))}
            </ul>
            <SwitchModel onAsk={(id) => setAsked({ kind: "model", name: id, turnsOn: false })} />
            {canary && <CanaryBox canary={canary} onEnded={flags.reload} />}
            <History of={history} />
            {asked && (
              <SwitchDialog asked={asked} seconds={seconds} onDone={flags.reload} onClose={() => setAsked(null)} />
            )}
          </>
        )}
      </Show>
    </Part>
  );
}

const offSince = ({ at, reason }: { at: string; reason: string }): string => w("offSince", { when: ago(at), reason });

interface SwitchRowProps {
  name: string;
  says: string | undefined;
  isOn: boolean;
  onAsk: () => void;
}

const SwitchRow = ({ name, says, isOn, onAsk }: SwitchRowProps) => {
  const does = w(isOn ? "switchOff" : "switchOn");
  return (
    <li class="row apart">
      <span class="stack tight">
        <bdi>{name}</bdi>
        {says && (
          <span class="soft small" dir="auto">
            {says}
          </span>
        )}
      </span>
      <span class="row">
        <span class={`chip ${isOn ? "good" : "warn"}`}>{w(isOn ? "on" : "off")}</span>
        <button class="button small" type="button" aria-label={`${does}: ${name}`} onClick={onAsk}>
          {does}
        </button>
      </span>
    </li>
  );
};

function History({ of: history }: { of: Flags["history"] }) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary class="small">{w("history")}</summary>
      <ul class="plain-list small">
        {history.map(({ at, change, reason }) => (
          <li key={`${at} ${change}`} dir="auto">
            {change}: {reason} <span class="soft">({ago(at)})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
