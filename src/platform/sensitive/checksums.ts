// Check digits: by them a number is known for what it is. All take a value without separators, in upper case.

const digitsOf = (text: string): number[] => Array.from(text, Number);
const weighted = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0);

/** Cards, and Israel's ת.ז. */
export function passesLuhn(digits: string): boolean {
  const sum = digitsOf(digits).reduce((total, digit, index) => {
    const doubled = (digits.length - index) % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 7064 mod 97-10, of an IBAN */
export function passesMod97(iban: string): boolean {
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`;
  return Array.from(moved).reduce((rest, char) => Number(`${rest}${Number.parseInt(char, 36)}`) % 97, 0) === 1;
}

/** Spain's DNI, and NIE with its first letter as a digit */
export function isSpanishId(id: string): boolean {
  const number = Number(id.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter))));
  return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === id.at(-1);
}

/** France's NIR; Corsica's departments 2A and 2B count as 19 and 18. */
export function isFrenchId(id: string): boolean {
  const number = Number(id.slice(0, 13).replace("2A", "19").replace("2B", "18"));
  return 97 - (number % 97) === Number(id.slice(13));
}

/** Germany's Steuer-ID: ISO 7064 mod 11,10, and of the first ten digits exactly one occurs twice or thrice */
export function isGermanTaxId(id: string): boolean {
  const counts = digitsOf("0123456789").map((digit) => id.slice(0, 10).split(String(digit)).length - 1);
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || counts.some((count) => count > 3)) return false;
  const product = digitsOf(id.slice(0, 10)).reduce((carried, digit) => {
    const sum = (digit + carried) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10 === Number(id[10]);
}

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy's codice fiscale */
export function isItalianId(id: string): boolean {
  const sum = Array.from(id.slice(0, 15)).reduce((total, char, index) => {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (oddValues[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === id[15];
}

/** Russia's СНИЛС */
export function isSnils(id: string): boolean {
  return (weighted(id, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(id.slice(9));
}

const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Russia's ИНН: ten digits of a firm, twelve of a person */
export function isInn(id: string): boolean {
  const digitAt = (place: number) => (weighted(id, innWeights.slice(11 - place)) % 11) % 10 === Number(id[place]);
  return id.length === 10 ? digitAt(9) : id.length === 12 && digitAt(10) && digitAt(11);
}

/** China's resident id: ISO 7064 mod 11-2 */
export function isChineseId(id: string): boolean {
  return "10X98765432"[weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === id[17];
}
