// A list that comes page by page: the first when it opens, each further one when asked.
import { useMemo, useState } from "preact/hooks";
import type { Problem } from "../api/problem.ts";
import { useAction } from "./use-action.ts";
import { useLoad } from "./use-load.ts";

export interface PageOf<T> {
  items: readonly T[];
  next_cursor: string | null;
}

export interface Pages<T> {
  value: readonly T[] | undefined;
  problem: Problem | null;
  isLoading: boolean;
  reload: () => Promise<void>;
  /** Undefined: all is there. */
  more: (() => Promise<void>) | undefined;
  isLoadingMore: boolean;
  moreProblem: Problem | null;
}

/** `keys`: what the list depends on, as an effect's. */
export function usePages<T>(
  load: (cursor: string | undefined) => Promise<PageOf<T>>,
  keys: readonly unknown[],
): Pages<T> {
  const first = useLoad(() => load(undefined), keys);
  const [later, setLater] = useState<readonly PageOf<T>[]>([]);
  const [follows, setFollows] = useState<PageOf<T> | undefined>(undefined);
  const all = useMemo(() => {
    if (!first.value) return undefined;
    // Pages that followed another first page are none of this list's.
    return follows === first.value ? [first.value, ...later] : [first.value];
  }, [first.value, later, follows]);
  const value = useMemo(() => all?.flatMap(({ items }) => items), [all]);
  const cursor = all?.at(-1)?.next_cursor ?? null;
  const { run, isRunning, problem } = useAction(async () => {
    const next = await load(cursor ?? undefined);
    setLater((known) => (follows === first.value ? [...known, next] : [next]));
    setFollows(first.value);
  });
  return {
    ...{ value, problem: first.problem, isLoading: first.isLoading, reload: first.reload },
    ...{ more: cursor === null ? undefined : run, isLoadingMore: isRunning, moreProblem: problem },
  };
}
