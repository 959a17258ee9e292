// Something that a page shows: loaded when it opens, and again when asked.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { asProblem, type Problem } from "../api/problem.ts";

export interface Loaded<T> {
  /** What was loaded last stays while it is loaded again. */
  value: T | undefined;
  problem: Problem | null;
  isLoading: boolean;
  reload: () => Promise<void>;
}

/** `keys`: what it depends on, as an effect's. */
export function useLoad<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, "reload">>({ value: undefined, problem: null, isLoading: true });
  const newest = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(async () => {
    const turn = ++newest.current;
    setState((known) => ({ ...known, isLoading: true }));
    const next = await latest.current().then(
      (value) => ({ value, problem: null, isLoading: false }),
      (error: unknown) => ({ problem: asProblem(error), isLoading: false }),
    );
    // An earlier call that answers late tells nothing new.
    if (turn === newest.current) setState((known) => ({ ...known, ...next }));
  }, []);
  useEffect(() => {
    reload();
  }, [reload, ...keys]);
  return { ...state, reload };
}
