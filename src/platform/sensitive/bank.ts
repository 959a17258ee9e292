// IBANs by country length and mod 97, payment cards by issuer, grouping and Luhn.
import { passesLuhn, passesMod97 } from "./checksums.ts";
import { type Finder, finderOf } from "./rule.ts";

/** Countries with the length of their IBANs */
const ibanLengths = new Map(
  Array.from(
    `AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22
GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27
MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22
VG24XK20YE30`.matchAll(/([A-Z]{2})(\d{2})/g),
    ([, country = "", chars]) => [country, Number(chars)],
  ),
);

/** Text may follow it after a space: only so much is taken as the country's IBANs have. */
function ibanChars(found: string): number {
  const length = ibanLengths.get(found.slice(0, 2).toUpperCase());
  if (length === undefined) return 0;
  const chars = Array.from(found.matchAll(/[^ ]/g), ({ index }) => index + 1)[length - 1] ?? 0;
  const isWhole = chars > 0 && !/^[^ ]/.test(found.slice(chars));
  return isWhole && passesMod97(found.slice(0, chars).replaceAll(" ", "").toUpperCase()) ? chars : 0;
}

/** Visa, Mastercard, American Express, Diners, JCB, Maestro, Discover and UnionPay, Mir */
const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,13}|35(?:2[89]|[3-8]\d)\d{12,15}|5[06-8]\d{14,17}|6\d{15,18}|220[0-4]\d{12,15})$/;

const isCard = (digits: string): boolean => issuers.test(digits) && passesLuhn(digits);

/** Behind a card in groups of four its three-digit code may stand, which looks like a last group. */
function cardChars(found: string): number {
  return [found.length, 19].find((chars) => isCard(found.slice(0, chars).replace(/\D/g, ""))) ?? 0;
}

/** Digits in a row, four by four, or grouped as American Express and Diners do; no part of a decimal number or a longer word */
const cardPattern =
  /(?<!\w)(?<!\d[.,])\d{4}(?:\d{9,15}|(?<four>[ .-])\d{4}\k<four>\d{4}\k<four>\d{4}(?:\k<four>\d{1,3})?|(?<six>[ .-])\d{6}\k<six>\d{4,5})(?!\w)(?![.,]\d)/g;

export const bankFinders: readonly Finder[] = [
  finderOf("iban", {
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/gi,
    accept: ibanChars,
  }),
  finderOf("card", { pattern: cardPattern, accept: cardChars }),
];
