// What one rule of the detector is, and how it is run over a text. Patterns are bounded, so that no text makes them slow.

export const sensitiveKinds = [
  "pem",
  "credentials",
  "secret",
  "authorization",
  "jwt",
  "key",
  "email",
  "iban",
  "card",
  "id",
  "phone",
] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** `end` is exclusive, both count UTF-16 units. */
export interface Sensitive {
  kind: SensitiveKind;
  start: number;
  end: number;
}

export type Finder = (text: string) => Sensitive[];

interface Rule {
  /** Global. Its group `before` is context that is no part of the value, `behind` a part of it that stands before the match */
  pattern: RegExp;
  /** How many characters of the value are truly one; 0: none. Without it: all */
  accept?: (found: string) => number;
}

export function finderOf(kind: SensitiveKind, { pattern, accept = (found) => found.length }: Rule): Finder {
  return (text) => {
    const found: Sensitive[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { before = "", behind = "" } = match.groups ?? {};
      const valueAt = match.index + before.length;
      const chars = accept(match[0].slice(before.length));
      if (chars > 0) found.push({ kind, start: valueAt - behind.length, end: valueAt + chars });
      pattern.lastIndex = chars > 0 ? valueAt + chars : match.index + 1;
    }
    return found;
  };
}

/** For rules that take all or nothing. */
export const wholeIf =
  (isOne: (found: string) => boolean) =>
  (found: string): number =>
    isOne(found) ? found.length : 0;

/** For rules whose value carries a check digit; `compact` has neither separators nor lower case. */
export const wholeIfCompact = (isOne: (compact: string) => boolean) =>
  wholeIf((found) => isOne(found.replace(/[^\dA-Za-z]/g, "").toUpperCase()));
