// The encoding that a page tells of itself, in its first bytes.

const headBytes = 4_096;

export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  const metas = head.match(/<meta[^>]*>/gi) ?? [];
  const labels = metas.map((meta) => /charset ?= ?["']?([\w:.-]{2,40})/i.exec(meta)?.[1]);
  const found = labels.find((label) => label !== undefined) ?? xmlEncoding(head);
  // What can be read as ASCII so far isn't UTF-16, whatever it says.
  return found && /^utf-?16/i.test(found) ? "utf-8" : found;
}

/** Of XHTML, on its first line */
const xmlEncoding = (head: string): string | undefined =>
  head.startsWith("<?xml")
    ? /encoding=["']([\w:.-]{2,40})/.exec(head.slice(0, head.indexOf("?>") + 2))?.[1]
    : undefined;
