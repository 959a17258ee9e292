// What the Neon driver asks by where speed is measured: Node's own `fetch` takes some milliseconds a call, a Worker's doesn't.
import { Agent, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

const agent = new Agent({ keepAlive: true });

/** Of `fetch` as much as the driver needs: a POST of text, over connections that are kept. */
export async function keepAliveFetch(
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: string },
): Promise<Response> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers, agent }, resolve).once("error", reject).end(body);
  });
  return new Response(await buffer(answer), { status: answer.statusCode ?? 0 });
}
