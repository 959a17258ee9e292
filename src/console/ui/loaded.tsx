// Shows what `useLoad` has: the value, that it is coming, or why it didn't.
import type { ComponentChildren } from "preact";
import { ProblemNotice } from "./problem-notice.tsx";
import type { Loaded } from "./use-load.ts";
import { Working } from "./working.tsx";

interface ShowProps<T> {
  of: Loaded<T>;
  children: (value: T) => ComponentChildren;
}

export function Show<T>({ of: { value, problem, reload }, children }: ShowProps<T>): ComponentChildren {
  if (problem) return <ProblemNotice problem={problem} onRetry={reload} />;
  return value === undefined ? <Working /> : children(value);
}
