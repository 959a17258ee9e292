// A select with its label beside a list.
interface ChosenSelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, says: string])[];
  onChange: (value: string) => void;
}

export const ChosenSelect = ({ label, value, options, onChange }: ChosenSelectProps) => (
  <label>
    <span class="visually-hidden">{label}</span>
    <select class="input" title={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {options.map(([option, says]) => (
        <option key={option} value={option}>
          {says}
        </option>
      ))}
    </select>
  </label>
);
