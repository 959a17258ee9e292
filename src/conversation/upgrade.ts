// How a WebSocket gets from the Worker, which has checked who asks, to an object, which tells everything on it.
import { z } from "zod";
import type { SocketHolder } from "./socket-guard.ts";

/** Set by the Worker after it has checked the token; a client's own is overwritten. */
const holderHeader = "X-Hearth-Socket-Holder";
/** What the server answers of the subprotocols that a client offers; the token stands beside it. */
const socketProtocol = "hearth";

const holderSchema = z.object({
  workspaceId: z.string(),
  userId: z.string(),
  claim: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("member"), userId: z.string() }),
    z.object({ kind: z.literal("key"), keyId: z.string(), hash: z.string() }),
  ]),
  loginId: z.string().nullable(),
  untilMs: z.number().nullable(),
}) satisfies z.ZodType<SocketHolder>;

/** For the object. The token has done its work: it stays here. */
export function upgradeFor(holder: SocketHolder, request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set(holderHeader, JSON.stringify(holder));
  for (const name of ["Sec-WebSocket-Protocol", "Authorization", "X-API-Key"]) headers.delete(name);
  return new Request(request.url, { headers });
}

/** In the object; undefined where no Worker of ours has sent it. */
export function holderIn(request: Request): SocketHolder | undefined {
  return holderSchema.safeParse(JSON.parse(request.headers.get(holderHeader) ?? "null")).data;
}

/** For the client, with the object's socket. A fresh one: middleware adds its headers to it. */
export const upgraded = (webSocket: WebSocket): Response =>
  new Response(null, { status: 101, webSocket, headers: { "Sec-WebSocket-Protocol": socketProtocol } });
