// What the console says, in the reader's language. Each room brings its own words, in all languages.
import { signal } from "@preact/signals";

export const languages = { en: "English", he: "עברית" } as const;
export type Language = keyof typeof languages;

const storageKey = "hearth.language";

/** As the page's own script chose it, before the first paint. */
export const language = signal<Language>(document.documentElement.lang === "he" ? "he" : "en");

export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(storageKey, chosen);
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "he" ? "rtl" : "ltr";
  language.value = chosen;
}

/** `{name}` stands for what is told with it. */
export type Words = Readonly<Record<string, string>>;
export type Told = Readonly<Record<string, string | number>>;

/** The rooms' `w("send")`: read while rendering, so that another language is seen at once. */
export function words<T extends Words>(spoken: Record<Language, Record<keyof T, string>> & { en: T }) {
  return (name: keyof T & string, told?: Told): string => {
    const text: string = spoken[language.value][name];
    return told ? text.replace(/\{(\w+)\}/g, (whole, key: string) => String(told[key] ?? whole)) : text;
  };
}

/** What the API's names are called here; one that isn't known stays as it is. */
export function names<T extends Words>(spoken: Record<Language, Record<keyof T, string>> & { en: T }) {
  return (name: string): string => {
    const called: Words = spoken[language.value];
    return Object.hasOwn(called, name) ? (called[name] ?? name) : name;
  };
}
