// All the ways in which a text is read: as it stands, and with each disguise taken off that it may wear.
import { decodedRuns } from "./decode.ts";
import { closedUp, withoutCuts, withoutLeet, withoutPigLatin, withoutStretching } from "./disguise.ts";
import { hiddenText } from "./hidden.ts";
import { letterShapeOf } from "./letter-shape.ts";
import { normalise } from "./normalise.ts";
import { acrostics, joinedPieces } from "./pieces.ts";
import { rewritten } from "./rewritten.ts";
import type { Tokens } from "./tokens.ts";
import type { ViewName } from "./types.ts";

export interface View {
  name: ViewName;
  /** Normalised */
  text: string;
  /** Its spaces say nothing: words are looked for inside of words. */
  glued: boolean;
}

export function plainView(text: string): View {
  return { name: "plain", text: normalise(text), glued: false };
}

/** Of a text whose plain view is known. A view that has nothing to say isn't there. */
export function disguisedViews(text: string, plain: string, tokens: Tokens): View[] {
  const compatible = compatibleForm(text);
  const decoded = decodedRuns(compatible);
  const innermost = decoded.flatMap((run) => decodedRuns(run.text));
  const shape = letterShapeOf(plain);
  const spaced = closedUp(plain, shape);
  return [
    view("hidden characters", hiddenText(text)),
    ...[...decoded, ...innermost].map((run) => view(run.view, run.text)),
    view("letter spacing", spaced),
    view("letter spacing", spaced, true),
    ...withoutLeet(plain, shape).map((read) => view("leetspeak", read)),
    view("letter spacing", withoutCuts(plain, shape)),
    view("stretched letters", withoutStretching(plain, shape)),
    view("scrambled letters", withoutPigLatin(plain)),
    ...rewritten(plain, tokens).map((read) => view(read.view, read.text)),
  ].filter((one) => one.text !== "");
}

/** What the pieces of a text say together: for a text that asks to put pieces together. */
export function joinedViews(text: string): View[] {
  const compatible = compatibleForm(text);
  const joined = joinedPieces(compatible);
  return [
    ...joined.map((one) => view("joined pieces", one)),
    ...[...joined.slice(0, 1), ...acrostics(compatible)].map((one) => view("joined pieces", one, true)),
  ];
}

function compatibleForm(text: string): string {
  return /[^\p{ASCII}]/u.test(text) ? text.normalize("NFKC") : text;
}

function view(name: ViewName, text: string, glued = false): View {
  return { name, text: normalise(text), glued };
}
