// A stream's bytes, or nothing of them where there are more than allowed.

const leastBytes = 1_024;

/** Undefined: there is more than `maxBytes`; what is left is not read. `expectedBytes` saves copying where it is true. */
export async function readUpTo(
  maxBytes: number,
  stream: ReadableStream<Uint8Array>,
  expectedBytes = 0,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let kept = new Uint8Array(Math.max(leastBytes, Math.min(maxBytes, expectedBytes || 0)));
  let size = 0;
  for await (const chunk of stream) {
    // Leaving the loop cancels the stream.
    if (size + chunk.byteLength > maxBytes) return undefined;
    if (size + chunk.byteLength > kept.length) kept = grown(kept, Math.max(2 * kept.length, size + chunk.byteLength));
    kept.set(chunk, size);
    size += chunk.byteLength;
  }
  return kept.length === size ? kept : kept.slice(0, size);
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
