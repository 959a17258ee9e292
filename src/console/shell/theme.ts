// Light or dark: as the system has it, unless somebody chose. The page's own script reads the choice before the first paint.
import { signal } from "@preact/signals";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const storageKey = "hearth.theme";

export const theme = signal<Theme>(themes.find((one) => one === localStorage.getItem(storageKey)) ?? "system");

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  if (chosen === "system") {
    localStorage.removeItem(storageKey);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(storageKey, chosen);
    document.documentElement.dataset.theme = chosen;
  }
}
