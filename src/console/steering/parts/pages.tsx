// Shows what `usePages` has, that there is nothing, and the button to the next page.
import type { ComponentChildren } from "preact";
import { Show } from "../../ui/loaded.tsx";
import { More } from "../../ui/more.tsx";
import type { Pages } from "../../ui/use-pages.ts";

interface ShowPagesProps<T> {
  of: Pages<T>;
  /** What is said where there is nothing */
  none: string;
  children: (items: readonly T[]) => ComponentChildren;
}

export const ShowPages = <T,>({ of, none, children }: ShowPagesProps<T>) => (
  <Show of={of}>
    {(items) => (
      <>
        {items.length === 0 ? <p class="soft">{none}</p> : children(items)}
        <More of={of} />
      </>
    )}
  </Show>
);
