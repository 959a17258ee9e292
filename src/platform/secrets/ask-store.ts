// One question to a store of secrets by HTTP: a deadline, a bounded answer, no redirects, and errors that quote nothing of it.
import { SecretSourceError } from "./secret-source.ts";

/** AWS holds 64 KB a secret, Vault 1 MB: Hearth's settings are far less. */
const answerMaxBytes = 1_048_576;

export interface StoreAnswer {
  status: number;
  /** Undefined where it isn't JSON */
  json: unknown;
}

/** Throws SecretSourceError where no answer comes, or none that can be taken. */
export async function askStore(store: string, request: Request, timeoutMs: number): Promise<StoreAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(request, { redirect: "manual", signal });
    const text = await boundedText(store, response, signal);
    return { status: response.status, json: parsed(text) };
  } catch (error) {
    if (error instanceof SecretSourceError) throw error;
    // What the runtime says may quote what was sent.
    throw new SecretSourceError(
      signal.aborted ? `${store} didn't answer within ${timeoutMs} ms` : `${store} can't be reached`,
    );
  }
}

async function boundedText(store: string, { body, status }: Response, signal: AbortSignal): Promise<string> {
  if (!body) return "";
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > answerMaxBytes) {
      cancel();
      throw new SecretSourceError(`${store} answered HTTP ${status} with more than ${answerMaxBytes} bytes`, status);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  signal.removeEventListener("abort", cancel);
  signal.throwIfAborted();
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
