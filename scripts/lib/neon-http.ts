// Speaks the Neon driver's HTTP protocol in front of a Postgres: a request is one query or one transaction.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";
import type { Runner, Statement } from "./pipeline.ts";

const bodyMaxBytes = 64 * 1024 * 1024;
/** Longer than any pause of a Worker: it must never find a kept connection closed under its request. */
const keepAliveTimeoutMs = 3_600_000;

const statementSchema = z.object({ query: z.string(), params: z.array(z.string().nullable()).default([]) });
const bodySchema = z.union([statementSchema, z.object({ queries: z.array(statementSchema) })]);

const isolationLevels: Readonly<Record<string, string>> = {
  ReadUncommitted: "READ UNCOMMITTED",
  ReadCommitted: "READ COMMITTED",
  RepeatableRead: "REPEATABLE READ",
  Serializable: "SERIALIZABLE",
};

export interface NeonHttpOptions {
  run: Promise<Runner>;
  port: number;
  password: string;
  /** What `GET /` answers, so that another script can tell whose Postgres this is. */
  name: string;
}

/** Listens at once; requests wait for the database. */
export async function serveNeonHttp({ run, port, password, name }: NeonHttpOptions): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, run, password, name)
      .catch(errorReply)
      .then(({ status, body }) => send(response, status, body));
  });
  server.keepAliveTimeout = keepAliveTimeoutMs;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

interface Reply {
  status: number;
  body: unknown;
}

async function answer(
  request: IncomingMessage,
  opened: Promise<Runner>,
  password: string,
  name: string,
): Promise<Reply> {
  if (request.method === "GET") return { status: 200, body: { name } };
  if (passwordOf(request) !== password) return { status: 401, body: { message: "password authentication failed" } };
  const text = await readBody(request);
  if (text === undefined) return { status: 413, body: { message: "request body too large" } };
  const body = bodySchema.parse(JSON.parse(text));
  const run = await opened;
  if (!("queries" in body)) return { status: 200, body: (await run([body]))[0] };
  const results = await run([beginOf(request), ...body.queries, { query: "COMMIT", params: [] }]);
  return { status: 200, body: { results: results.slice(1, -1) } };
}

/** A header that no web page can set: what a browser is lured into sending to this port is turned away. */
function passwordOf(request: IncomingMessage): string | undefined {
  const header = request.headers["neon-connection-string"];
  return typeof header === "string" && URL.canParse(header) ? new URL(header).password : undefined;
}

function beginOf({ headers }: IncomingMessage): Statement {
  const level = isolationLevels[String(headers["neon-batch-isolation-level"])];
  const modes = [
    level && `ISOLATION LEVEL ${level}`,
    headers["neon-batch-read-only"] === "true" && "READ ONLY",
    headers["neon-batch-deferrable"] === "true" && "DEFERRABLE",
  ];
  return { query: `BEGIN ${modes.filter(Boolean).join(", ")}`, params: [] };
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= bodyMaxBytes) chunks.push(chunk);
  }
  return bytes <= bodyMaxBytes ? Buffer.concat(chunks).toString("utf8") : undefined;
}

/** The driver reads SQLSTATE, constraint and the rest from the body of a 400. */
function errorReply(error: unknown): Reply {
  if (error instanceof Error && "severity" in error) return { status: 400, body: { ...error, message: error.message } };
  const malformed = error instanceof SyntaxError || error instanceof z.ZodError;
  if (!malformed) console.error("Embedded Postgres:", error);
  return { status: malformed ? 422 : 500, body: { message: error instanceof Error ? error.message : String(error) } };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
