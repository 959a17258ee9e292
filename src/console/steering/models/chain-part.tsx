// The order in which this workspace's models are asked.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { may } from "../../api/me.ts";
import { Show } from "../../ui/loaded.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useLoad } from "../../ui/use-load.ts";
import { Part } from "../parts/part.tsx";
import { ChainEditor } from "./chain-editor.tsx";
import { w } from "./words.ts";

interface ChainPartProps {
  models: readonly Schemas["Model"][];
  aliases: Readonly<Record<string, readonly string[]>>;
}

export function ChainPart({ models, aliases }: ChainPartProps) {
  const chain = useLoad(() => ok(api.GET("/api/v1/model-chain")), []);
  const askable = models
    .filter(({ available, switched_off, capabilities }) => available && !switched_off && capabilities.includes("chat"))
    .map(({ id }) => id);
  return (
    <Part title={w("chain")} says={w("chainSays")}>
      <Show of={chain}>
        {({ chain: chosen, models: resolved }) => (
          <>
            {chosen.length === 0 && <p>{w("chainIsHouse")}</p>}
            {may("models:manage") && (
              <Editing
                key={chosen.join()}
                chosen={chosen}
                onSaved={chain.reload}
                offered={offersOf(aliases, askable)}
              />
            )}
            <h3>{w("chainNow")}</h3>
            <ol class="numbered">
              {resolved.map((model) => (
                <li key={model}>
                  <bdi>{model}</bdi>
                </li>
              ))}
            </ol>
          </>
        )}
      </Show>
    </Part>
  );
}

/** Short names of models that find by meaning answer nothing. */
const offersOf = (aliases: ChainPartProps["aliases"], askable: readonly string[]): string[] => [
  ...Object.keys(aliases).filter((alias) => aliases[alias]?.some((model) => askable.includes(model))),
  ...askable,
];

interface EditingProps {
  chosen: readonly string[];
  offered: readonly string[];
  onSaved: () => Promise<void>;
}

function Editing({ chosen, offered, onSaved }: EditingProps) {
  const [chain, setChain] = useState(chosen);
  const { run, isRunning, problem } = useAction(async (next: readonly string[]) => {
    await ok(api.PUT("/api/v1/model-chain", { body: { chain: [...next] } }));
    toast(w("saved"));
    await onSaved();
  });
  return (
    <>
      <ChainEditor chain={chain} offered={offered} onChange={setChain} />
      {problem && <ProblemNotice problem={problem} />}
      <div class="row">
        <button
          class="button main"
          type="button"
          disabled={isRunning || chain.join() === chosen.join()}
          onClick={() => run(chain)}
        >
          {w("save")}
        </button>
        {chosen.length > 0 && (
          <button class="button" type="button" disabled={isRunning} onClick={() => run([])}>
            {w("asHouse")}
          </button>
        )}
      </div>
    </>
  );
}
