// How deeply JSON is nested, told without parsing it.

const quote = 0x22;
const backslash = 0x5c;
/** By byte: how it changes the depth */
const steps = new Int8Array(256);
for (const opener of "[{") steps[opener.charCodeAt(0)] = 1;
for (const closer of "]}") steps[closer.charCodeAt(0)] = -1;

/** Whatever else is wrong with the text is left to its parser. */
export function isNestedBeyond(json: Uint8Array, maxDepth: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length && depth <= maxDepth; at++) {
    const byte = json[at] ?? 0;
    depth += steps[byte] ?? 0;
    if (byte === quote) at = endOfText(json, at);
  }
  return depth > maxDepth;
}

/** Where a text that begins here ends. */
function endOfText(json: Uint8Array, start: number): number {
  let end = json.indexOf(quote, start + 1);
  while (end > 0 && isEscaped(json, end)) end = json.indexOf(quote, end + 1);
  return end < 0 ? json.length : end;
}

/** Behind an odd number of backslashes. */
function isEscaped(json: Uint8Array, at: number): boolean {
  let before = at - 1;
  while (json[before] === backslash) before--;
  return (at - 1 - before) % 2 === 1;
}
