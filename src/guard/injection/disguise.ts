// Disguises of plain letters, taken off: spaced-out letters, digits for letters, reversed and rotated text.

/** Single letters with the same sign between them, four or more: `i g n o r e`, `i-g-n-o-r-e`. */
const spacedRun = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .\-_*|·/\\+~\u200b]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){4,400}/gu;

/** What every such run has, told quickly: gaps with hardly more than a character between them */
const loneLetters = /(?:[^a-z0-9]{1,3}[a-z0-9]){3}[^a-z0-9]|[^\p{ASCII}]/iu;

/** The spaced-out stretches of a text, closed up; empty where there are none. */
export function closedUp(text: string): string {
  if (!loneLetters.test(text)) return "";
  const runs = text.match(spacedRun);
  return runs ? runs.map(closeRun).join("\n") : "";
}

/** Where some gaps are wider than others, they part words. */
function closeRun(run: string): string {
  const gaps = run.match(/[^\p{L}\p{N}]+/gu) ?? [];
  const widest = Math.max(...gaps.map((gap) => gap.length));
  const narrowest = Math.min(...gaps.map((gap) => gap.length));
  if (widest === narrowest) return run.replace(/[^\p{L}\p{N}]+/gu, "");
  return run.replace(/[^\p{L}\p{N}]+/gu, (gap) => (gap.length === widest ? " " : ""));
}

const digitLetters: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "+": "t",
  "€": "e",
  "£": "l",
};
/** A word that has digits or signs among its letters */
const leetWord = /[a-z0-9@$!|+€£]{3,40}/g;
const mixed = /[a-z][013457@$!|+€£89]+[a-z]|(?<![a-z0-9])[013457@$|€£]{1,3}[a-z]{2}/;

/** The lines with such words, digits read as the letters they look like, `1` as i and as l; none where no word mixes them. */
export function withoutLeet(text: string): string[] {
  if (!/[013457@$!|+€£89]/.test(text) || !mixed.test(text)) return [];
  const lines = text
    .split("\n")
    .filter((line) => mixed.test(line))
    .join("\n");
  const read = (one: string) =>
    lines.replace(leetWord, (word) =>
      mixed.test(word) || /^[013457]{2,}$|[a-z][013457@$!]$/.test(word)
        ? word.replace(/[^a-z]/g, (sign) => (sign === "1" ? one : (digitLetters[sign] ?? sign)))
        : word,
    );
  return /1[a-z]|[a-z]1/.test(lines) ? [read("i"), read("l")] : [read("i")];
}

/** Frequent words of the attacks, from right to left: without one of them no view is worth its time. */
const reversedWord =
  /erongi|tegrof|draggersid|snoitcurtsni|tpmorp|laever|selur|metsys|drowssap|reirongi|negnusiewna|essigrev|nleger|erongi|seilbuo|sengisnoc|selger|arongi|senoiccurtsni|adivlo|salger|иуриронги|ьдубаз|иицкуртсни|аливарп|םלעתה|תוארוה|חכש|תויחנה|להاجت|تاميلعت|لهاجت|سنا|略忽|令指|词示提|视无|记忘/;

export function reversed(text: string): string {
  if (!reversedWord.test(text)) return "";
  return Array.from(text).reverse().join("");
}

/** Frequent words of the attacks, rotated by 13: without one of them no view is worth its time. */
const rotatedWord =
  /(?:^|[^a-z])(?:vtaber|lbhe?|cerivbhf|vafgehpgvbaf?|ehyrf|gur|naq|flfgrz|cebzcg|sbetrg|erirny|fubj|qvfertneq|hfre|nyyr|vtabevrer|ertrya|iretvff|haq|qvr|yrf|gbhgrf|vtaben|ynf|bhoyvr|gh|gbqnf|nyy|abj|ner)(?![a-z])/;

export function rotated(text: string): string {
  if (!rotatedWord.test(text)) return "";
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
}
