// The rows of a CSV or TSV file, whatever parts its fields. Pure.

/** In the order of preference where more than one would do */
const delimiters = ["\t", ",", ";", "|"];
const sampleChars = 20_000;
const sampleRows = 30;
/** A quote that nothing closes near is a mark of the text (6" pipe), not of the format. */
const quotedMaxChars = 100_000;

/** Line ends are single already. */
export function* csvRows(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = fieldAt(text, at, delimiter);
    row.push(value);
    at = end + 1;
    if (text[end] === delimiter) {
      if (at === text.length) row.push("");
      else continue;
    }
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

/** What parts the fields: that by which the first rows have the same number of them, and more than one. */
export function delimiterOf(text: string): string {
  const [, said] = /^sep=(.)\n/.exec(text) ?? [];
  if (said !== undefined) return said;
  const sample = text.slice(0, sampleChars);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Up to 1 where every row has as many fields as the others; 0 where they have but one. */
function evenness(sample: string, delimiter: string): number {
  const counts: number[] = [];
  let isTorn = false;
  for (const row of csvRows(sample, delimiter)) {
    isTorn ||= row.some(hasLoneQuote);
    if (counts.push(row.length) >= sampleRows) break;
  }
  // The last may be cut.
  if (counts.length > 2 && counts.length < sampleRows) counts.pop();
  const often = new Map<number, number>();
  for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
  const [fields, rows] = [...often].reduce((most, next) => (next[1] > most[1] ? next : most), [1, 0]);
  const even = rows / counts.length + fields / 10_000;
  return fields < 2 ? 0 : isTorn ? even / 2 : even;
}

/** Part of a quoted field that was torn by what doesn't part fields here. */
const hasLoneQuote = (field: string): boolean => field.split('"').length % 2 === 0;

interface Field {
  value: string;
  /** Where the delimiter or the line's end stands */
  end: number;
}

function fieldAt(text: string, at: number, delimiter: string): Field {
  const quoted = text[at] === '"' ? quotedAt(text, at + 1) : undefined;
  if (!quoted) return plainAt(text, at, delimiter);
  // Whatever follows the closing quote belongs to the field as well.
  const rest = plainAt(text, quoted.end, delimiter);
  return { value: quoted.value + rest.value, end: rest.end };
}

/** Undefined where nothing closes it. */
function quotedAt(text: string, from: number): Field | undefined {
  let value = "";
  for (let at = from; at - from <= quotedMaxChars; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > quotedMaxChars) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
  return undefined;
}

function plainAt(text: string, at: number, delimiter: string): Field {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return { value: text.slice(at, end), end };
}
