// A titled part of a tab.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface PartProps {
  title: string;
  says?: string | undefined;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

export function Part({ title, says, actions, children }: PartProps) {
  const id = useId();
  return (
    <section class="card stack" aria-labelledby={id}>
      <div class="row apart part-head">
        <h2 id={id}>{title}</h2>
        {actions && <div class="row">{actions}</div>}
      </div>
      {says && <p class="soft small">{says}</p>}
      {children}
    </section>
  );
}
