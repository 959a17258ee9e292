// A list of models whose order buttons change.
import { Field } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { w } from "./words.ts";

interface ChainEditorProps {
  chain: readonly string[];
  /** Models and short names that can be added */
  offered: readonly string[];
  onChange: (chain: readonly string[]) => void;
}

export function ChainEditor({ chain, offered, onChange }: ChainEditorProps) {
  return (
    <>
      {chain.length > 0 && (
        <ol class="numbered">
          {chain.map((model, index) => (
            <li key={model}>
              <span class="row apart">
                <bdi>{model}</bdi>
                <span class="row upright">
                  <IconButton
                    icon="send"
                    label={w("up", { model })}
                    isSmall
                    disabled={index === 0}
                    onClick={() => onChange(swapped(chain, index - 1))}
                  />
                  <IconButton
                    icon="send"
                    label={w("down", { model })}
                    isSmall
                    disabled={index === chain.length - 1}
                    onClick={() => onChange(swapped(chain, index))}
                  />
                  <IconButton
                    icon="close"
                    label={w("remove", { model })}
                    isSmall
                    onClick={() => onChange(chain.filter((other) => other !== model))}
                  />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
      <Field label={w("addModel")}>
        <select
          class="input short"
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== "") onChange([...chain, currentTarget.value]);
            currentTarget.value = "";
          }}
        >
          <option value="">{w("choose")}</option>
          {offered
            .filter((model) => !chain.includes(model))
            .map((model) => (
              <option key={model} value={model}>
                {model}
              </option>
            ))}
        </select>
      </Field>
    </>
  );
}

/** This one and the one after it the other way round */
const swapped = (chain: readonly string[], index: number): string[] => [
  ...chain.slice(0, index),
  ...chain.slice(index, index + 2).reverse(),
  ...chain.slice(index + 2),
];
