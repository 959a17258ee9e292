// One of a few, each with what it means.
import { useId, useState } from "preact/hooks";

interface Choice<T> {
  value: T;
  label: string;
  says: string;
}

interface ChoicesProps<T> {
  legend: string;
  choices: readonly Choice<T>[];
  chosen: T;
  isDisabled: boolean;
  /** The choice is on its way */
  isRunning: boolean;
  onChoose: (value: T) => void;
}

export function Choices<T extends string>({
  legend,
  choices,
  chosen,
  isDisabled,
  isRunning,
  onChoose,
}: ChoicesProps<T>) {
  const name = useId();
  const [picked, setPicked] = useState(chosen);
  const shown = isRunning ? picked : chosen;
  return (
    <fieldset class="choices" disabled={isDisabled || isRunning}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, says }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={name}
            checked={value === shown}
            onChange={() => {
              setPicked(value);
              onChoose(value);
            }}
          />
          <span>
            <strong>{label}</strong>
            <span class="soft small">{says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
