// Which filters a PDF names for its streams. Every mention in the file counts, since a dictionary can hide where it ends.
import { HostileFile } from "./hostile-file.ts";

/** What stands behind the word: comments, brackets, names, anything else. */
const token = /%[^\r\n]*|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s[\]/%]+/g;
const filtersMax = 16;
const shortNames: Readonly<Record<string, string>> = {
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  RL: "RunLengthDecode",
  AHx: "ASCIIHexDecode",
  A85: "ASCII85Decode",
};
const packers: ReadonlySet<string> = new Set(["FlateDecode", "LZWDecode", "RunLengthDecode", "BrotliDecode"]);
const known: ReadonlySet<string> = new Set([...packers, ...Object.values(shortNames)]);

/** Text of the whole file would take twice its memory. */
const windowBytes = 1_048_576;
const overlapBytes = 16_384;

/** Throws `packed_twice`: what unpacks a thousandfold twice is a bomb, and no program writes it. */
export function filtersIn(bytes: Uint8Array): ReadonlySet<string> {
  const all = new Set<string>();
  for (let at = 0; at < bytes.length; at += windowBytes) {
    const window = bytes.subarray(at, at + windowBytes + overlapBytes);
    const text = Buffer.from(window.buffer, window.byteOffset, window.byteLength).toString("latin1");
    for (const name of namedIn(withoutEscapes(text))) all.add(name);
  }
  return all;
}

function* namedIn(text: string): Generator<string> {
  for (const { 0: key, index } of text.matchAll(/\/F(?:ilter)?(?=[\s[%/])/g)) {
    if (index >= windowBytes) return;
    const { names, hides } = filtersAt(text, index + key.length);
    // The short key is also a file's, by reference as a rule, and stands in pictures by chance.
    const isHidden = hides && (key === "/Filter" || names.some((name) => known.has(name)));
    if (isHidden || names.filter((name) => packers.has(name)).length > 1) throw new HostileFile("packed_twice");
    yield* names;
  }
}

/** `#46` is F: a name may be written either way. Zero counts as space. */
const withoutEscapes = (text: string): string =>
  text
    .replaceAll("\0", " ")
    .replace(/#(3\d|[46][1-9a-f]|[57][0-9a])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** It hides some where they are named by reference, or go on for longer than anybody's. */
function filtersAt(text: string, from: number): { names: string[]; hides: boolean } {
  const tokens = new RegExp(token);
  tokens.lastIndex = from;
  const first = nextToken(tokens, text);
  if (first !== "[") return { names: namesOf([first]), hides: isNumber(first) };
  const listed: string[] = [];
  let next = nextToken(tokens, text);
  for (; mayStandInList.test(next) && listed.length < filtersMax; next = nextToken(tokens, text)) listed.push(next);
  const goesOn = next === "" || listed.length === filtersMax;
  return { names: namesOf(listed), hides: goesOn || listed.some(isNumber) };
}

/** Names and references; where anything else stands, the parser gives up. */
const mayStandInList = /^(?:\/|[+\-.\d]|R$)/;
const isNumber = (one: string): boolean => /^[+\-.\d]/.test(one);

/** Comments are passed over. */
function nextToken(tokens: RegExp, text: string): string {
  let found = tokens.exec(text);
  while (found?.[0].startsWith("%")) found = tokens.exec(text);
  return found?.[0] ?? "";
}

const namesOf = (listed: readonly string[]): string[] =>
  listed.filter((one) => one.startsWith("/")).map((name) => shortNames[name.slice(1)] ?? name.slice(1));
