// E-mail addresses and telephone numbers. A number counts as a telephone's by its form, never by its digits alone.
import { type Finder, finderOf, wholeIf } from "./rule.ts";

const digitCount = (text: string): number => text.replace(/\D/g, "").length;
/** 20.11.2026, 20/11/26 08, 2026-11-20 … */
const date = /^\D?(?:[0-3]?\d([ ./-])[01]?\d\1(?:19|20)\d\d|(?:19|20)\d\d([ ./-])[01]\d\2[0-3]\d)/;

const isNumber = (found: string, least: number, most: number): boolean => {
  const digits = digitCount(found);
  return digits >= least && digits <= most && !date.test(found);
};

/** `+1 2 3 4 …` is a list. */
const isInternational = (found: string): boolean => isNumber(found, 8, 15) && !/(?:\b\d\b\D+){3}/.test(found);
/** A list of two-digit numbers, or the end of a large number that is grouped by thousands */
const isEvenlyGrouped = (found: string): boolean => /^(?:\d\d(?:\D\d\d)+|\d{3}(?:[ .]\d{3})+)$/.test(found);
/** An area code or a mobile network after the zero, then one to four groups: Germany, United Kingdom, Israel */
const isNational = (found: string): boolean => isNumber(found, 9, 12) && !isEvenlyGrouped(found);

const notInside = String.raw`(?<![\w+-])(?<!\d[.,:/])`;
const notOn = String.raw`(?!\w)(?![.,:]\d)`;
const national = (form: string): RegExp => new RegExp(`${notInside}(?:${form})${notOn}`, "g");

const labels = String.raw`(?<!\p{L})(?:tel(?:ephone|efon|éfono|efono)?|phone|mobile?|cell|fax|whats ?app|handy|móvil|tlf|tél|portable|тел|телефон|моб)(?!\p{L})|טלפון|נייד|פלאפון|טל['׳]|וואטסאפ`;

export const emailFinder: Finder = finderOf("email", {
  // From the @ to the left: a long run of letters is not tried from each of them.
  pattern:
    /@(?<=(?<behind>[\p{L}\p{N}\p{M}._%+-]{1,64})@)(?:[\p{L}\p{N}\p{M}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}\p{M}-]{1,62}/gu,
});

export const phoneFinders: readonly Finder[] = [
  // With its country: +44 20 7946 0958, +49 (0)30 1234567, 0033 1 23 45 67 89
  finderOf("phone", {
    pattern: /(?<![\w+])\+[1-9](?:[ .()/-]{0,3}\d){7,14}(?!\w)/g,
    accept: wholeIf(isInternational),
  }),
  finderOf("phone", {
    pattern: national(String.raw`00[1-9]\d{0,2}[ /-]\(?\d(?:[ .()/-]{0,3}\d){5,11}`),
    accept: wholeIf(isInternational),
  }),
  finderOf("phone", {
    pattern: national(
      String.raw`(?:\(0[1-9]\d{0,4}\)|0[1-9]\d{0,4})(?: ?[/-] ?|[ .]|(?<=\)))\d{2,8}(?:[ .-]\d{2,8}){0,4}`,
    ),
    accept: wholeIf(isNational),
  }),
  // France, in pairs
  finderOf("phone", { pattern: /(?<![\w+-])(?<!\d[ .,:/-])0[1-9](?:[ .-]\d{2}){4}(?!\w)(?![ .,:-]\d)/g }),
  // Spain; three groups of three with spaces or dots are a large number
  finderOf("phone", { pattern: national(String.raw`[6-9]\d{2}(?:-\d{3}-\d{3}|([ .-])\d{2}\1\d{2}\1\d{2})`) }),
  // North America; with spaces alone it might be any three numbers
  finderOf("phone", {
    pattern: national(
      String.raw`(?:1[ .-])?(?:\([2-9]\d{2}\) ?[2-9]\d{2}[ .-]\d{4}|[2-9]\d{2}([.-])[2-9]\d{2}\1\d{4})|[2-9]\d{2} [2-9]\d{2}-\d{4}`,
    ),
  }),
  // Israel's 1-700 and 1-800
  finderOf("phone", { pattern: national(String.raw`1-[78]00-\d{3}-?\d{3}`) }),
  // Russia
  finderOf("phone", { pattern: national(String.raw`8[ -]?\(?[3489]\d{2}\)?[ -]\d{3}[ -]?\d{2}[ -]?\d{2}`) }),
  // After a word for it any grouping is one, and none
  finderOf("phone", {
    pattern: new RegExp(
      `(?<before>(?:${labels})(?: ?(?:number|no|nr))?(?:[\\s:=#.]{1,4}| is ))\\(?\\d(?:[ .()/-]{0,2}\\d){6,14}(?!\\w)`,
      "giu",
    ),
    accept: wholeIf((found) => isNumber(found, 9, 15)),
  }),
];
