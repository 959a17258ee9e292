// A labelled input: the label is its name, the hint its description.
import type { ComponentChildren } from "preact";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

export const Field = ({ label, hint, children }: FieldProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
  <label class="field">
    <span>{label}</span>
    {children}
    {hint && <span class="hint">{hint}</span>}
  </label>
);
