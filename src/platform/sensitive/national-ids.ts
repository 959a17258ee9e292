// National ids by form and check digit. Where the bare form is any number's, a separator or a word for it must stand there.
import {
  isChineseId,
  isFrenchId,
  isGermanTaxId,
  isInn,
  isItalianId,
  isSnils,
  isSpanishId,
  passesLuhn,
} from "./checksums.ts";
import { type Finder, finderOf, wholeIf, wholeIfCompact } from "./rule.ts";

const israeliLabels = String.raw`(?<![\p{L}_])(?:id(?:entity)?(?: card)? (?:number|no|nr)|teudat[ -]zehut|t\.z\.)|(?<!\p{L})[בהולמש]?ת\.? ?["'״׳]?ז(?!\p{L})|תעודת[ -]ה?זהות|מספר[ -]ה?זהות`;
const germanLabels = String.raw`(?<!\p{L})(?:steuer-?id|steuer-?idnr|st\.?-?id|idnr|steuer(?:liche )?-?identifikations(?:nummer|nr)|tax id|tin)`;
const russianLabels = String.raw`(?<!\p{L})(?:инн|inn[ ]?[:№#]|снилс|snils)`;
const americanLabels = String.raw`(?<!\p{L})(?:ssn|social security(?: number| no)?)`;
const separatedDigits = (most: number): string => String.raw`\d(?:[ .-]?\d){8,${most - 1}}(?!\w)`;

const labelled = (labels: string, form: string): RegExp =>
  new RegExp(`(?<before>(?:${labels})[^\\d\\n]{0,24})${form}`, "giu");

/** 20261120-1 is the first of that day. */
const isDay = (found: string): boolean => /^(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d/.test(found);
const isAmericanId = (digits: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
const isRussianId = (digits: string): boolean => (digits.length === 11 ? isSnils(digits) : isInn(digits));

export const nationalIdFinders: readonly Finder[] = [
  finderOf("id", {
    pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g,
    accept: wholeIfCompact(isAmericanId),
  }),
  finderOf("id", { pattern: labelled(americanLabels, separatedDigits(9)), accept: wholeIfCompact(isAmericanId) }),
  finderOf("id", {
    pattern: /(?<![\w-])(?:\d{8}-\d|\d-\d{7}-\d)(?![\w-])/g,
    accept: wholeIf((found) => passesLuhn(found.replaceAll("-", "")) && !isDay(found)),
  }),
  finderOf("id", {
    pattern: labelled(israeliLabels, separatedDigits(9)),
    accept: wholeIfCompact((digits) => passesLuhn(digits)),
  }),
  finderOf("id", {
    pattern: /(?<![\w-])(?:(?:\d{8}|\d{2}\.\d{3}\.\d{3})-?|[XYZ]-?\d{7}-?)[A-Z](?![\w-])/g,
    accept: wholeIfCompact(isSpanishId),
  }),
  finderOf("id", {
    pattern: /(?<![\w-])[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w-])/g,
    accept: wholeIfCompact(isFrenchId),
  }),
  finderOf("id", {
    pattern: /(?<![\w-])[1-9]\d ?(?: \d{3}){3}(?![\w-])/g,
    accept: wholeIfCompact(isGermanTaxId),
  }),
  finderOf("id", { pattern: labelled(germanLabels, separatedDigits(11)), accept: wholeIfCompact(isGermanTaxId) }),
  finderOf("id", {
    pattern:
      /(?<![A-Za-z0-9])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D](?![A-Za-z0-9])/g,
  }),
  finderOf("id", {
    pattern: /(?<![A-Za-z0-9])[A-Z]{6}[\dL-V]{2}[A-EHLMPR-T][\dL-V]{2}[A-Z][\dL-V]{3}[A-Z](?![A-Za-z0-9])/gi,
    accept: wholeIfCompact(isItalianId),
  }),
  finderOf("id", { pattern: /(?<![\w-])\d{3}-\d{3}-\d{3}[ -]\d{2}(?![\w-])/g, accept: wholeIfCompact(isSnils) }),
  finderOf("id", { pattern: labelled(russianLabels, separatedDigits(12)), accept: wholeIfCompact(isRussianId) }),
  finderOf("id", {
    pattern: /(?<![\w-])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\w-])/gi,
    accept: wholeIfCompact(isChineseId),
  }),
];
