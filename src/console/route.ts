// Where in the console one is: the address's fragment, so that the server serves one page.
import { computed, signal } from "@preact/signals";

const fragment = signal(location.hash);
addEventListener("hashchange", () => {
  fragment.value = location.hash;
});

/** `#/knowledge/<id>?q=heat` → `["knowledge", "<id>"]` */
export const route = computed<readonly string[]>(() =>
  (fragment.value.slice(1).split("?")[0] ?? "").split("/").filter(Boolean).map(decodeURIComponent),
);

export const routeQuery = computed(() => new URLSearchParams(fragment.value.split("?")[1] ?? ""));

/** An address for `href`, and for `go`. */
export function to(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${parts.map(encodeURIComponent).join("/")}${search ? `?${search}` : ""}`;
}

export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  fragment.value = location.hash;
}
