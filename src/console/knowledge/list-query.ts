// What a list is filtered and ordered by: it stands in the page's address, so that Back and a reload keep it.
import { go, route, routeQuery, to } from "../route.ts";

/** Empty takes it away. */
export function chooseInAddress(name: string, value: string): void {
  const query = new URLSearchParams(routeQuery.value);
  if (value) query.set(name, value);
  else query.delete(name);
  go(to(route.value, Object.fromEntries(query)), { replace: true });
}

export const chosen = (name: string): string => routeQuery.value.get(name) ?? "";

/** What is chosen, where it is one of these. */
export const chosenOf = <T extends string>(name: string, known: readonly T[]): T | undefined =>
  known.find((one) => one === chosen(name));
