// Who follows the log live, and in which workspace: isolates ask here, and hand over the lines that are to be told. Nothing is kept.
// The sockets hibernate; they end when the token with which they were opened would have.
import { DurableObject } from "cloudflare:workers";
import { z } from "zod";
import { closedUnwelcome, endClose, SocketGuard, type SocketHolder } from "../../conversation/socket-guard.ts";
import { holderIn } from "../../conversation/upgrade.ts";
import type { Standing } from "../../identity/credentials.ts";
import { rolePermissions, scopedPermissions } from "../../identity/permissions.ts";
import { routePermissions } from "../../identity/route-permissions.ts";
import { limitsClient } from "../../limits/limits.client.ts";
import { settingsOf } from "../../platform/config.ts";
import { jsonLogger } from "../../telemetry/log.ts";
import type { TailBatch, TailLine } from "../../telemetry/logs/tail.ts";
import { workspaceClient } from "../../workspace/workspace.client.ts";
import { lineFilter, requestIdSchema } from "./line-filter.ts";
import { Outbox } from "./outbox.ts";

const filterSchema = z.object({ ...lineFilter, request_id: requestIdSchema.optional() });

/** Kept with the socket, so that it outlives hibernation. */
interface Follower extends SocketHolder {
  untilMs: number;
  filter: z.output<typeof filterSchema>;
}

/** One workspace doesn't take every place. */
const perWorkspaceMax = 8;
/** What several isolates hand over goes out together. */
const gatherMs = 200;
const closedTalking = 1008;

const permission = routePermissions["GET /api/v1/logs/live"];
const mayFollow = ({ role, key }: Standing): boolean =>
  (key ? scopedPermissions(role, key.scopes) : rolePermissions[role]).has(permission);

export class LogTail extends DurableObject<Env> {
  readonly #listenersMax: number;
  readonly #guard: SocketGuard;
  readonly #outboxes = new WeakMap<WebSocket, Outbox>();
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const config = settingsOf(env);
    this.#listenersMax = config.logListeners;
    // Its lines don't come by here: it would never come to an end.
    const logger = jsonLogger(config.logLevel);
    const limits = limitsClient({ quota: env.QUOTA, global: env.GLOBAL_QUOTA, config, logger });
    this.#guard = new SocketGuard({ limits, workspaces: workspaceClient(env.WORKSPACE), permits: mayFollow });
  }

  /** The upgrade of a WebSocket; the Worker has checked who asks. */
  override async fetch(request: Request): Promise<Response> {
    const holder = holderIn(request);
    if (!holder?.untilMs) return new Response(null, { status: 404 });
    const { untilMs } = holder;
    const isFull = this.ctx.getWebSockets().length >= this.#listenersMax;
    if (isFull || this.ctx.getWebSockets(holder.workspaceId).length >= perWorkspaceMax)
      return new Response(null, { status: 429 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, [holder.workspaceId]);
    const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    server.serializeAttachment({ ...holder, untilMs, filter } satisfies Follower);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    server.send(JSON.stringify({ event: "start", data: { until: new Date(untilMs).toISOString() } }));
    await this.#arrangeAlarm();
    return new Response(null, { status: 101, webSocket: client });
  }

  /** The workspaces in which somebody listens. */
  hear({ lines, dropped }: TailBatch): string[] {
    const sockets = this.ctx.getWebSockets();
    for (const socket of sockets) {
      const { workspaceId, filter } = followerOf(socket);
      const outbox = this.#outboxes.get(socket) ?? new Outbox();
      this.#outboxes.set(socket, outbox);
      const heard = lines.filter((line) => line.workspaceId === workspaceId && passes(filter, line));
      for (const { json } of heard) outbox.add(json, Date.now());
      outbox.drop(dropped[workspaceId] ?? 0);
    }
    if (lines.length > 0 || Object.keys(dropped).length > 0) this.#telling ??= setTimeout(() => this.#tell(), gatherMs);
    return [...new Set(sockets.map((socket) => followerOf(socket).workspaceId))];
  }

  #tell(): void {
    this.#telling = undefined;
    for (const socket of this.ctx.getWebSockets()) {
      const message = this.#outboxes.get(socket)?.take();
      if (message !== undefined) this.#guard.run(socket, () => send(socket, message));
    }
  }

  /** Whoever follows has nothing to say. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(closedTalking, "Only ping is answered here");
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    endClose(socket, code);
  }

  /** Also where nothing is told. */
  override async alarm(): Promise<void> {
    for (const socket of this.ctx.getWebSockets()) {
      if (followerOf(socket).untilMs <= Date.now()) socket.close(closedUnwelcome, "Connect again with a new token");
    }
    await this.#arrangeAlarm();
  }

  async #arrangeAlarm(): Promise<void> {
    const nowMs = Date.now();
    const ends = this.ctx.getWebSockets().map((socket) => followerOf(socket).untilMs);
    const next = Math.min(...ends.filter((endMs) => endMs > nowMs));
    if (Number.isFinite(next)) await this.ctx.storage.setAlarm(next);
  }
}

// Written by `fetch`, and by nobody else.
const followerOf = (socket: WebSocket): Follower => socket.deserializeAttachment() as Follower;

const passes = ({ level, event, request_id: requestId }: Follower["filter"], line: TailLine): boolean =>
  (level === undefined || level === line.level) &&
  (event === undefined || event === line.event) &&
  (requestId === undefined || requestId === line.requestId);

function send(socket: WebSocket, message: string): void {
  try {
    socket.send(message);
  } catch {
    // Closed a moment ago: its close event tidies up.
  }
}
