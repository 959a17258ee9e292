// The end of a list that goes on.
import { ProblemNotice } from "./problem-notice.tsx";
import type { Pages } from "./use-pages.ts";
import { w } from "./words.ts";

export function More<T>({ of: { more, isLoadingMore, moreProblem } }: { of: Pages<T> }) {
  return (
    <>
      {moreProblem && <ProblemNotice problem={moreProblem} />}
      {more && (
        <div class="row centred">
          <button class="button" type="button" disabled={isLoadingMore} onClick={more}>
            {w("more")}
          </button>
        </div>
      )}
    </>
  );
}
