// A provider on loopback that costs next to nothing: OpenAI's wire format over bare sockets, in a process of its own. How it
// answers stands in what is asked (shape.ts).
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { runMain } from "../shutdown.ts";
import { announce } from "./child.ts";
import { RequestReader } from "./request-reader.ts";
import { shapeIn, word } from "./shape.ts";

const token = `${word} `;
const head = { id: "chatcmpl-bench", created: 1_790_000_000, model: "bench" };
const chunk = (delta: object, finish_reason: string | null = null) =>
  asEvent({ ...head, object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason }], usage: null });

const streamHead =
  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-cache\r\nTransfer-Encoding: chunked\r\n\r\n";
const beginning = framed(chunk({ role: "assistant", content: "" }));
const piece = framed(chunk({ content: token }));
const pieceBytes = Buffer.from(piece);

const server = createServer({ noDelay: true }, (socket) => {
  const reader = new RequestReader((body) => answer(socket, body));
  socket.on("data", (data) => reader.take(data));
  // Whoever leaves in the middle of an answer is no fault of ours.
  socket.on("error", () => socket.destroy());
});
await runMain(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on TCP has an address and port.
  announce({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});

function answer(socket: Socket, body: string): void {
  const { isStream, chunks, pauseMs } = shapeIn(body);
  if (!isStream) sendWhole(socket, chunks);
  else if (pauseMs === 0) socket.write(streamHead + beginning + piece.repeat(chunks) + ending(chunks));
  else stream(socket, chunks, pauseMs);
}

function sendWhole(socket: Socket, count: number): void {
  const message = { role: "assistant", content: token.repeat(count) };
  const text = JSON.stringify({
    ...head,
    object: "chat.completion",
    choices: [{ index: 0, message, finish_reason: "stop" }],
    usage: usageOf(count),
  });
  socket.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
}

/** The first piece at once; each at its own time, however late the one before it was. */
function stream(socket: Socket, count: number, pauseMs: number): void {
  const startedAt = performance.now();
  let sent = 1;
  socket.write(streamHead + beginning + piece);
  const next = () => {
    if (socket.destroyed) return;
    while (sent < count && performance.now() - startedAt >= sent * pauseMs) {
      socket.write(pieceBytes);
      sent++;
    }
    if (sent === count) socket.write(ending(count));
    else setTimeout(next, Math.max(1, startedAt + sent * pauseMs - performance.now()));
  };
  next();
}

function ending(count: number): string {
  const usage = asEvent({ ...head, object: "chat.completion.chunk", choices: [], usage: usageOf(count) });
  return `${framed(`${chunk({}, "stop")}${usage}data: [DONE]\n\n`)}0\r\n\r\n`;
}

function usageOf(count: number) {
  return { prompt_tokens: 30, completion_tokens: count, total_tokens: 30 + count };
}

function asEvent(payload: object): string {
  return `data: ${JSON.stringify(payload)}\n\n`;
}

/** One chunk of HTTP's chunked encoding. */
function framed(text: string): string {
  return `${text.length.toString(16)}\r\n${text}\r\n`;
}
