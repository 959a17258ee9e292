// The loop between a streamed body and the parser of its lines, the same for every line format.
import type { BodyRead, BodyReader } from "./chat-stream.ts";
import { ProviderFailure } from "./provider-failure.ts";

/** Longest line, and longest payload, in UTF-16 units. */
export const maxPayloadChars = 1_048_576;

/** Is pushed one network read at a time. */
export interface PayloadParser {
  /** The payloads that this read completes, in order. Throws where one never ends. */
  push(bytes: Uint8Array): string[];
  /** What counts of what is left when the body has ended. */
  end(): string[];
}

type OnRead = Parameters<BodyReader>[1];
type Reader = ReadableStreamDefaultReader<Uint8Array>;

// After the end mark the body's own end follows within moments. Waiting for it keeps the connection for the next request.
const lingerMs = 100;

/**
 * Calls `onRead` once a network read that completed a payload, until the body ends or `onRead` returns "enough".
 * On any failure the body is cancelled. Throws ProviderFailure: `cut` for a lost connection, `garbage` for an endless line.
 */
export async function readPayloads(parser: PayloadParser, read: BodyRead, onRead: OnRead): Promise<void> {
  const { body, signal } = read;
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await readAll(reader, parser, read, onRead);
  } catch (error) {
    cancel();
    throw error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
  void awaitEnd(reader, cancel);
}

async function readAll(reader: Reader, parser: PayloadParser, { model, signal }: BodyRead, onRead: OnRead) {
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ProviderFailure("cut", model, { cause });
    });
    signal.throwIfAborted();
    const payloads = done ? parser.end() : parse(parser, value, model);
    const isEnough = payloads.length > 0 && onRead(payloads) === "enough";
    if (done || isEnough) return;
  }
}

/** What comes now, be it an error, concerns nobody any more. */
async function awaitEnd(reader: Reader, cancel: () => void): Promise<void> {
  const timer = setTimeout(cancel, lingerMs);
  await reader.read().catch(() => undefined);
  clearTimeout(timer);
  cancel();
}

function parse(parser: PayloadParser, bytes: Uint8Array, model: string): string[] {
  try {
    return parser.push(bytes);
  } catch (cause) {
    throw new ProviderFailure("garbage", model, { cause });
  }
}
