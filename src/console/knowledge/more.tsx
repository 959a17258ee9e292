// The end of a list that goes on.
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { w as common } from "../ui/words.ts";
import type { Pages } from "./use-pages.ts";

export function More<T>({ of: { more, isLoadingMore, moreProblem } }: { of: Pages<T> }) {
  return (
    <>
      {moreProblem && <ProblemNotice problem={moreProblem} />}
      {more && (
        <div class="row centred">
          <button class="button" type="button" disabled={isLoadingMore} onClick={more}>
            {common("more")}
          </button>
        </div>
      )}
    </>
  );
}
