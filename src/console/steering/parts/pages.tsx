// Shows what `usePages` has, that there is nothing, and the button to the next page.
import type { ComponentChildren } from "preact";
import { Show } from "../../ui/loaded.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { w } from "../../ui/words.ts";
import type { Pages } from "./use-pages.ts";

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
        {of.more.problem && <ProblemNotice problem={of.more.problem} />}
        {of.hasMore && (
          <div>
            <button class="button small" type="button" disabled={of.more.isRunning} onClick={() => of.more.run()}>
              {w("more")}
            </button>
          </div>
        )}
      </>
    )}
  </Show>
);
