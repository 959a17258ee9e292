// A payload that comes in pieces: quoted strings, acrostics, blanks. Put together, it is read as one text.

/** An apostrophe inside of a word is no quotation mark. */
const quoted =
  /"([^"\n]{1,120})"|(?<![\p{L}\p{N}])'([^'\n]{1,120})'(?!\p{L})|“([^”\n]{1,120})”|«([^»\n]{1,120})»|„([^“”\n]{1,120})[“”]/gu;
const mostPieces = 60;

/** The quoted strings of a text, joined in their order and against it; none where there are fewer than two. */
export function joinedPieces(text: string): string[] {
  const pieces = Array.from(
    text.matchAll(quoted),
    (match) => match.slice(1).find((piece) => piece !== undefined) ?? "",
  );
  if (pieces.length < 2) return [];
  const some = pieces.slice(0, mostPieces);
  return [some.join(""), some.join(" "), some.toReversed().join(" ")];
}

/** The first letters of lines and of a list's capitalised words, where an acrostic may stand. */
export function acrostics(text: string): string[] {
  const lines = text.split("\n").map((line) => /[\p{L}]/u.exec(line)?.[0] ?? "");
  const capitals = text.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+[, .:]+)/gu) ?? [];
  return [lines.slice(0, 200), capitals.slice(0, 200)].filter((list) => list.length >= 8).map((list) => list.join(""));
}
