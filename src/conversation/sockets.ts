// A session's WebSockets: every event of every answer in it, to every tab. They hibernate: an idle session costs nothing.

import { z } from "zod";
import type { SequencedEvent } from "../answer/events.ts";
import { wireOf } from "../answer/wire.ts";
import { newTrace } from "../platform/trace.ts";
import type { SessionOwner } from "./crossing.ts";
import type { StoredMessage } from "./history.ts";
import { resumeEnded, resumeRunning } from "./resume.ts";
import type { SocketGuard } from "./socket-guard.ts";
import type { Turn } from "./turn.ts";
import { holderIn } from "./upgrade.ts";

const socketsMax = 32;

const messageSchema = z.union([
  z.object({ type: z.literal("resume"), message_id: z.uuid(), last_event_id: z.number().int().min(0).default(0) }),
  z.object({ type: z.literal("cancel"), message_id: z.uuid() }),
]);

export function acceptSocket(
  request: Request,
  ctx: DurableObjectState,
  isOwner: (owner: SessionOwner) => boolean,
): Response {
  const holder = holderIn(request);
  if (!holder || !isOwner(holder)) return new Response(null, { status: 404 });
  if (ctx.getWebSockets().length >= socketsMax) return new Response(null, { status: 429 });
  const { 0: client, 1: server } = new WebSocketPair();
  ctx.acceptWebSocket(server);
  server.serializeAttachment(holder);
  // Answered by the runtime itself, without waking the object.
  ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  return new Response(null, { status: 101, webSocket: client });
}

export const tellSockets =
  (ctx: DurableObjectState, guard: SocketGuard) =>
  (messageId: string, event: SequencedEvent): void => {
    for (const socket of ctx.getWebSockets()) guard.run(socket, () => send(socket, messageId, event));
  };

function send(socket: WebSocket, messageId: string, { seq, event }: SequencedEvent): void {
  try {
    const data = wireOf(event, newTrace(), new Date());
    socket.send(JSON.stringify({ message_id: messageId, id: seq, event: event.type, data }));
  } catch {
    // Closed a moment ago: its close event tidies up.
  }
}

/**
 * What a tab may say: that it wants what it missed of an answer, or that an answer is to stop. What it missed is what was told until
 * now: what is told while its holder is asked for reaches the socket behind it, as it does every other.
 */
export function hearSocket(
  socket: WebSocket,
  message: string | ArrayBuffer,
  running: ReadonlyMap<string, Turn>,
  find: (messageId: string) => StoredMessage | undefined,
): () => void {
  const asked = messageSchema.safeParse(parse(message));
  if (!asked.success) {
    const refused = { event: "refused", data: { problem: "is neither resume nor cancel" } };
    return () => socket.send(JSON.stringify(refused));
  }
  const { message_id: id } = asked.data;
  const turn = running.get(id);
  if (asked.data.type === "cancel") return () => turn?.cancel();
  const missed = missedOf(asked.data.last_event_id, turn, find(id));
  return () => {
    for (const event of missed) send(socket, id, event);
  };
}

function missedOf(afterSeq: number, turn: Turn | undefined, ended: StoredMessage | undefined): SequencedEvent[] {
  const missed: SequencedEvent[] = [];
  const follow = turn ? resumeRunning(turn, afterSeq) : ended && resumeEnded(ended, "", "", afterSeq);
  follow?.((event) => missed.push(event))();
  return missed;
}

function parse(message: string | ArrayBuffer): unknown {
  try {
    return JSON.parse(typeof message === "string" ? message : new TextDecoder().decode(message));
  } catch {
    return undefined;
  }
}
