// A list that comes in pages: the first when it opens, the next when asked.
import { useEffect, useState } from "preact/hooks";
import { useAction } from "../../ui/use-action.ts";
import { type Loaded, useLoad } from "../../ui/use-load.ts";

export interface PageOf<T> {
  items: T[];
  next_cursor: string | null;
}

export interface Pages<T> extends Loaded<readonly T[]> {
  hasMore: boolean;
  more: ReturnType<typeof useAction<[]>>;
}

/** `keys`: what it depends on, as an effect's. */
export function usePages<T>(load: (cursor?: string) => Promise<PageOf<T>>, keys: readonly unknown[]): Pages<T> {
  const first = useLoad(() => load(), keys);
  const [later, setLater] = useState<PageOf<T> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first page has another continuation
  useEffect(() => setLater(null), [first.value]);
  const next = (later ?? first.value)?.next_cursor ?? null;
  const more = useAction(async () => {
    if (next === null) return;
    const page = await load(next);
    setLater({ ...page, items: [...(later?.items ?? []), ...page.items] });
  });
  const value = first.value && [...first.value.items, ...(later?.items ?? [])];
  return { ...first, value, hasMore: next !== null, more };
}
