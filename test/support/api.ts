// Hearth as a client sees it: requests in, JSON and events out.
import { exports } from "cloudflare:workers";
import { createParser } from "eventsource-parser";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import type { Person } from "./workspace.ts";

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON; tests read it loosely, contracts are checked against OpenAPI elsewhere. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it expects
  body: any;
}

export type FileContent = string | Uint8Array<ArrayBuffer>;

export interface CallOptions {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

export function send(method: string, path: string, token?: string, options: CallOptions = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  // Everybody calls from an address of his own, unless he means not to.
  if (!headers.has("CF-Connecting-IP")) headers.set("CF-Connecting-IP", crypto.randomUUID());
  if (token) headers.set("Authorization", `Bearer ${token}`);
  if (options.json !== undefined && !headers.has("Content-Type")) headers.set("Content-Type", "application/json");
  const body = options.json === undefined ? options.body : JSON.stringify(options.json);
  return exports.default.fetch(new Request(`https://hearth.test${path}`, { method, headers, body }));
}

export async function call(method: string, path: string, token?: string, options: CallOptions = {}): Promise<Answer> {
  const response = await send(method, path, token, options);
  const text = await response.text();
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json") ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : null };
}

export function fileForm(content: FileContent, fileName: string, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.set("file", new File([content], fileName));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

export const upload = (
  person: Person,
  content: FileContent,
  fileName = "note.md",
  fields: Record<string, string> = {},
): Promise<Answer> => call("POST", "/api/v1/docs", person.token, { body: fileForm(content, fileName, fields) });

/** Waits until ingestion has ended, one way or the other. */
export async function ingested(person: Person, id: string): Promise<Answer> {
  return eventually(async () => {
    const answer = await call("GET", `/api/v1/docs/${id}`, person.token);
    expect(["ready", "failed"]).toContain(answer.body.status);
    return answer;
  });
}

export async function uploadReady(
  person: Person,
  content: FileContent,
  fileName = "note.md",
  fields: Record<string, string> = {},
): Promise<string> {
  const { body } = await upload(person, content, fileName, fields);
  const { body: document } = await ingested(person, body.id);
  expect(document).toMatchObject({ status: "ready", reason: null });
  return body.id;
}

export interface ReceivedEvent {
  id: string | undefined;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it expects
  data: any;
}

/** Reads server-sent events until the stream ends, or until `enough` says so and the client leaves. */
export async function readEvents(
  response: Response,
  enough: (event: ReceivedEvent) => boolean = () => false,
): Promise<ReceivedEvent[]> {
  const events: ReceivedEvent[] = [];
  let left = false;
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (left) return;
      const received = { id, type: event ?? "message", data: JSON.parse(data) };
      const before = events.at(-1)?.type;
      if (before === "done" || before === "error") throw new Error(`${received.type} follows ${before}`);
      events.push(received);
      left = enough(received);
    },
  });
  if (!response.body) throw new Error("The response has no body");
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const decoder = new TextDecoder();
  for (let chunk = await reader.read(); !chunk.done && !left; chunk = await reader.read()) {
    parser.feed(decoder.decode(chunk.value, { stream: true }));
    if (left) break;
  }
  if (left) await reader.cancel();
  return events;
}

export const textOf = (events: readonly ReceivedEvent[]): string =>
  events.map((event) => (event.type === "delta" ? event.data.text : "")).join("");

export async function ask(
  person: Person,
  question: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return call("POST", "/api/v1/chat", person.token, { json: { stream: false, ...question }, headers });
}

export async function askStream(person: Person, question: Record<string, unknown>): Promise<Response> {
  return send("POST", "/api/v1/chat", person.token, { json: { stream: true, ...question } });
}
