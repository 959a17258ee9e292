// The lines of a PDF's page, from where its pieces of text stand. Pure.
import { isHebrew, withoutInvisible } from "../../platform/text.ts";

/** As PDF.js gives it: text with its matrix. */
export interface TextItem {
  str: string;
  transform: readonly number[];
  width: number;
  /** The last one of its line */
  hasEOL: boolean;
}

export interface Line {
  text: string;
  /** Of its letters, to the half point */
  size: number;
  /** How far down the page it stands; rises from line to line, whichever way the page is turned */
  down: number;
  /** How far its beginning lies inside, from the left or, for Hebrew, from the right */
  start: number;
  width: number;
}

interface Piece {
  text: string;
  size: number;
  down: number;
  left: number;
  right: number;
}

export function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Piece[][] = [[]];
  for (const item of items) {
    if (item.str !== "") lines.at(-1)?.push(pieceOf(item));
    if (item.hasEOL) lines.push([]);
  }
  return lines.filter((pieces) => pieces.some((piece) => piece.text.trim() !== "")).map(lineOf);
}

/** Text runs along (a, b); with that direction as the horizontal, a turned page reads like an upright one. */
function pieceOf({ str, transform, width }: TextItem): Piece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const left = (x * a + y * b) / length;
  return { text: str, size: Math.hypot(c, d), down: (x * b - y * a) / length, left, right: left + width };
}

function lineOf(pieces: readonly Piece[]): Line {
  const isRightToLeft = isHebrew(pieces.map((piece) => piece.text).join(""));
  const ordered = isRightToLeft ? rightToLeft(pieces) : pieces;
  const longest = pieces.reduce((best, piece) => (piece.text.trim().length > best.text.trim().length ? piece : best));
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  return {
    text: ordered.map((piece, index) => spaceBefore(piece, ordered[index - 1]) + piece.text).join(""),
    size: Math.round(longest.size * 2) / 2,
    down: longest.down,
    start: isRightToLeft ? -right : left,
    width: right - left,
  };
}

/** Some programs write a line as it looks, some as it is read: its place says which piece comes first. Latin words stay in their order. */
function rightToLeft(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.left - other.left)) {
    const run = runs.at(-1);
    if (run && isLatinRun(run) && (isLatin(piece) || piece.text.trim() === "")) run.push(piece);
    else runs.push([piece]);
  }
  return runs.reverse().flat();
}

const isLatin = (piece: Piece) => /\p{Script=Latin}/u.test(piece.text);
const isLatinRun = (run: readonly Piece[]) => run.some(isLatin);

/** Words of different direction or font are separate pieces, and the space between them is only a gap. */
function spaceBefore(piece: Piece, before: Piece | undefined): string {
  if (!before || /\s$/.test(before.text) || /^\s/.test(piece.text)) return "";
  const gap = Math.max(piece.left - before.right, before.left - piece.right);
  return gap > 0.15 * piece.size ? " " : "";
}

/** The text below goes on where the text above ends: a word cut by a hyphen is made whole, a hyphen of its own stays. */
export function joinLines(above: string, below: string): string {
  if (/\p{L}[-\u2010\u00AD]$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  const isCompound = /[\p{L}\p{N}][-\u2010\u05BE]$/u.test(above) && /^[\p{L}\p{N}]/u.test(below);
  return isCompound ? above + below : `${above} ${below}`;
}

export const readable = (text: string): string => withoutInvisible(text).replace(/\s+/g, " ").trim();
