// What each element of HTML means to a reader. Pure.

export type Attributes = Readonly<Record<string, string>>;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const unread = setOf(
  "head script style noscript template svg iframe object embed canvas audio video select textarea button nav dialog",
);
const apart = setOf(
  "p div section article main aside header footer blockquote figure figcaption address details summary fieldset form hr body dl dt caption center",
);

/** What stands in it isn't shown, or isn't the text. */
export function isUnread(name: string, { hidden, role, style = "", "aria-hidden": isAriaHidden }: Attributes): boolean {
  if (unread.has(name) || hidden !== undefined || isAriaHidden === "true" || role === "navigation") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Whether text before it and after it belongs to different paragraphs. */
export const standsApart = (name: string): boolean => apart.has(name);

/** 1 to 6; 0 for what is no heading */
export const headingLevel = (name: string): number => Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);

export const isList = (name: string): boolean => name === "ul" || name === "ol" || name === "menu";

/** Where a link may point to. */
export const anchorOf = (name: string, { id, name: oldName }: Attributes): string | undefined =>
  (id || (name === "a" ? oldName : undefined))?.trim() || undefined;
