// Passages that follow each other share a few words, so that none loses its beginning: read together, each word stands once.
const [longestChars, shortestChars] = [400, 16];

/** How many characters at the beginning of `after` stand at the end of `before` already. */
export function overlapChars(before: string, after: string): number {
  for (let length = Math.min(longestChars, before.length, after.length); length >= shortestChars; length--) {
    if (before.endsWith(after.slice(0, length))) return length;
  }
  return 0;
}
