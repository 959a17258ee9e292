// Runs that stand for other text: base64, hex, binary, character codes, escapes. What they say, where it is readable.
import { longestRuns } from "./shape.ts";
import type { ViewName } from "./types.ts";

export interface Decoded {
  view: ViewName;
  text: string;
}

const mostRuns = 24;
const mostChars = 8_192;

/** The shortest runs of each kind. What is shorter isn't even looked for. */
const leastBase64 = 12;
const leastDigits = 16;
const leastMorse = 30;

export function decodedRuns(text: string): Decoded[] {
  const longest = longestRuns(text);
  return [
    ...(longest.base64 >= leastBase64 ? base64(text) : []),
    ...(longest.digits >= leastDigits ? [...hex(text), ...binary(text), ...characterCodes(text)] : []),
    ...(/[%\\&]/.test(text) ? escapes(text) : []),
    ...(longest.gap >= leastMorse ? morse(text) : []),
  ];
}

function base64(text: string): Decoded[] {
  return runs(text, /[A-Za-z0-9+/_-]{12,}={0,2}/g).flatMap((run) => {
    const bytes = fromBase64(run);
    return bytes ? readable("base64", bytes) : [];
  });
}

/** Nearly: names that look like base64 are told apart at their first bytes. */
const utf8Bytes = /^(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*$/;

function fromBase64(run: string): Uint8Array | undefined {
  // An ordinary long word: encoded text mixes capitals with others.
  if (!/.[A-Z]/.test(run) || !/[a-z0-9]/.test(run)) return undefined;
  const digits = run
    .replace(/={1,2}$/, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  try {
    // A single digit at the end holds less than a byte.
    const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
    const bytes = atob(whole);
    return utf8Bytes.test(bytes) ? Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

function hex(text: string): Decoded[] {
  // Digits and what parts them exclude each other, so no run is tried in two ways.
  const solid = runs(text, /(?<![0-9A-Za-z])[0-9A-Fa-f]{16,}(?![0-9A-Za-z])/g);
  const parted = runs(text, /(?<![0-9A-Za-z])(?:(?:0x|\\x)?[0-9A-Fa-f]{2}[ :,-]{0,2}){8,4000}(?![0-9A-Za-z])/g);
  return [...solid, ...parted].flatMap((run) => {
    const digits = run.replace(/0x|\\x|[^0-9A-Fa-f]/g, "");
    return readable("hex", bytesOf(digits, 2, 16));
  });
}

function binary(text: string): Decoded[] {
  return runs(text, /[01][01 ]{38,}/g).flatMap((run) => readable("binary", bytesOf(run.replaceAll(" ", ""), 8, 2)));
}

/** `105 103 110` or `&#105;&#103;`: numbers that are all letters' codes. */
function characterCodes(text: string): Decoded[] {
  return runs(text, /[0-9][0-9&#;, ]{16,}/g).flatMap((run) => {
    const codes = run.match(/\d+/g)?.map(Number) ?? [];
    if (codes.length < 6 || codes.some((code) => code < 9 || code > 255)) return [];
    return readable("character codes", Uint8Array.from(codes));
  });
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };

/** The whole text with its escapes undone, where it has more than a few. */
function escapes(text: string): Decoded[] {
  if (count(text, /%[0-9a-f]{2}|\\u|\\x|&#|\\[0-7]{3}/gi) < 4) return [];
  const undone = withoutPercent(text.slice(0, mostChars * 4))
    .replace(/&#x([0-9a-f]{1,5});?/gi, (_, code: string) => letter(code, 16))
    .replace(/&#(\d{1,6});?/g, (_, code: string) => letter(code, 10))
    .replace(/\\u\{?([0-9a-f]{4,5})\}?/gi, (_, code: string) => letter(code, 16))
    .replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => letter(code, 16))
    .replace(/\\([0-7]{3})/g, (_, code: string) => letter(code, 8))
    .replace(/&(lt|gt|amp|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? " ");
  return [{ view: "escapes", text: undone }];
}

function withoutPercent(text: string): string {
  return text.replace(/%[0-9a-f]{2}(?:%[0-9a-f]{2}){0,1000}/gi, (run) =>
    new TextDecoder().decode(bytesOf(run.replaceAll("%", ""), 2, 16)),
  );
}

const letter = (code: string, base: number): string => {
  const number = Number.parseInt(code, base);
  return number < 0x110000 ? String.fromCodePoint(number) : "";
};

const morseLetters =
  ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split(
    " ",
  );

function morse(text: string): Decoded[] {
  return runs(text, /[.\-–_·•/| ]{30,}/g).flatMap((run) => {
    const signs = run.replace(/[–_]/g, "-").replace(/[·•]/g, ".").trim().split(/ +/);
    const said = signs.map((sign) => (/[/|]/.test(sign) ? " " : letterOfMorse(sign))).join("");
    return /[a-z]{2}/.test(said) ? [{ view: "character codes" as const, text: said }] : [];
  });
}

function letterOfMorse(sign: string): string {
  const index = morseLetters.indexOf(sign);
  return index < 0 ? "" : String.fromCharCode(97 + index);
}

function runs(text: string, pattern: RegExp): string[] {
  return (text.match(pattern) ?? []).slice(0, mostRuns).map((run) => run.slice(0, mostChars));
}

function bytesOf(digits: string, width: number, base: number): Uint8Array {
  return Uint8Array.from({ length: Math.floor(digits.length / width) }, (_, index) =>
    Number.parseInt(digits.slice(index * width, (index + 1) * width), base),
  );
}

const utf8 = new TextDecoder();
/** What stands for bytes that are no UTF-8 */
const undecodable = "\ufffd";

/** Only what a reader would take for text: valid UTF-8, hardly any controls, mostly letters. */
function readable(view: ViewName, bytes: Uint8Array): Decoded[] {
  if (bytes.length < 8) return [];
  const text = utf8.decode(bytes);
  if (text.includes(undecodable)) return [];
  const letters = count(text, /[\p{L}\s]/gu);
  return letters >= text.length * 0.7 ? [{ view, text }] : [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
