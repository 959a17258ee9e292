// The log followed live: by those who may read it, in their own workspace, for as long as they may; masked, filtered and bounded.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it } from "vitest";
import { linesPerSecond, Outbox } from "../../src/features/logs/outbox.ts";
import { newId } from "../../src/platform/ids.ts";
import { jsonLogger } from "../../src/telemetry/log.ts";
import { logTail, type TailBatch, type TailLine, tailName } from "../../src/telemetry/logs/tail.ts";
import { shareOf } from "../../src/telemetry/share.ts";
import { ask, call, send } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { makeKey, revoke } from "../support/keys.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

const { logSample } = services().config;
const object = () => env.LOG_TAIL.getByName(tailName);

interface Told {
  event: string;
  data: {
    until?: string;
    items?: { event: string; level: string; request_id: string; fields: Record<string, unknown> }[];
    dropped?: number;
  };
}

/** An id whose lines go through, or don't, where the log itself is silent, as here */
function requestId(isTold: boolean): string {
  for (;;) {
    const id = newId();
    if (shareOf(id) < logSample === isTold) return id;
  }
}
const untold = () => ({ "X-Request-Id": requestId(false) });

const opened: WebSocket[] = [];
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.close();
  await eventually(async () => expect(await object().hear({ lines: [], dropped: {} })).toEqual([]));
});

async function follow(token: string | undefined, query = "") {
  const offered = token === undefined ? "hearth" : `hearth, bearer.${token}`;
  const response = await send("GET", `/api/v1/logs/live${query}`, undefined, {
    headers: { ...untold(), Upgrade: "websocket", "Sec-WebSocket-Protocol": offered },
  });
  const socket = response.webSocket;
  if (!socket) throw new Error(`No WebSocket but ${response.status}`);
  const told: Told[] = [];
  const closed: number[] = [];
  socket.addEventListener("message", ({ data }) => {
    if (data !== "pong") told.push(JSON.parse(String(data)));
  });
  socket.addEventListener("close", ({ code }) => {
    closed.push(code);
  });
  socket.accept();
  opened.push(socket);
  const items = () => told.flatMap(({ data }) => data.items ?? []);
  return { socket, told, closed, items, protocol: response.headers.get("Sec-WebSocket-Protocol") };
}

async function asked(person: Person): Promise<string> {
  const id = requestId(true);
  await ask(person, { question: "Who is noa@example.com?", model: "builtin/extractive" }, { "X-Request-Id": id });
  return id;
}

const line = (workspaceId: string, n = 0): TailLine => ({
  workspaceId,
  level: "warn",
  event: "model_failed",
  requestId: null,
  json: JSON.stringify({ level: "warn", event: "model_failed", request_id: null, fields: { n } }),
});
const lines = (workspaceId: string, count: number): TailBatch => ({
  lines: Array.from({ length: count }, (_, n) => line(workspaceId, n)),
  dropped: {},
});

describe("GET /logs/live", () => {
  it("tells the workspace's lines while they are written, masked, and says until when", async () => {
    const owner = await createOwner();
    const { told, items, protocol } = await follow(owner.token);
    const id = await asked(owner);
    await eventually(() =>
      expect(
        items()
          .map(({ event }) => event)
          .sort(),
      ).toEqual(["answer", "request"]),
    );
    expect(protocol).toBe("hearth");
    expect(told[0]).toEqual({ event: "start", data: { until: expect.stringMatching(/^20.*Z$/) } });
    expect(items()).toMatchObject([{ request_id: id }, { request_id: id }]);
    expect(items().find(({ event }) => event === "answer")?.fields).toMatchObject({ model: "builtin/extractive" });
    expect(JSON.stringify(told)).not.toContain("noa@example.com");
  });

  it("tells nothing of another workspace", async () => {
    const [owner, stranger] = [await createOwner(), await createOwner()];
    const [own, others] = [await follow(owner.token), await follow(stranger.token)];
    await asked(owner);
    const id = await asked(stranger);
    await eventually(() => expect(own.items()).toHaveLength(2));
    await eventually(() => expect(others.items()).toHaveLength(2));
    expect(others.items().every(({ request_id }) => request_id === id)).toBe(true);
  });

  it("tells what is asked for: a level, an event, a request", async () => {
    const owner = await createOwner();
    const id = requestId(true);
    const [answers, errors, ofRequest] = [
      await follow(owner.token, "?event=answer"),
      await follow(owner.token, "?level=error"),
      await follow(owner.token, `?request_id=${id}`),
    ];
    await asked(owner);
    await ask(owner, { question: "Where?", model: "builtin/extractive" }, { "X-Request-Id": id });
    await eventually(() => expect(answers.items().map(({ event }) => event)).toEqual(["answer", "answer"]));
    await eventually(() => expect(ofRequest.items()).toHaveLength(2));
    expect(ofRequest.items().every(({ request_id }) => request_id === id)).toBe(true);
    expect(errors.items()).toEqual([]);
  });

  it("is for those who may read the log: 401 without a token, 403 in another role, 426 without an upgrade", async () => {
    const owner = await createOwner();
    await expect(follow(undefined)).rejects.toThrow("401");
    await expect(follow(await tokenFor(owner, { now: new Date(0) }))).rejects.toThrow("401");
    for (const role of ["member", "viewer"] as const) {
      await expect(follow((await createPerson(owner.workspaceId, role)).token)).rejects.toThrow("403");
    }
    expect((await call("GET", "/api/v1/logs/live", owner.token)).status).toBe(426);
    expect((await follow((await createPerson(owner.workspaceId, "admin")).token)).protocol).toBe("hearth");
  });

  it("takes eight in a workspace, and refuses the ninth", async () => {
    const owner = await createOwner();
    for (let n = 0; n < 8; n++) await follow(owner.token);
    await expect(follow(owner.token)).rejects.toThrow("409");
    expect((await follow((await createOwner()).token)).protocol).toBe("hearth");
  });

  it("hibernates while nothing happens: an object that was evicted in between tells the next line, by the same filter", async () => {
    const owner = await createOwner();
    const { items } = await follow(owner.token, "?event=request");
    await evictDurableObject(object());
    await asked(owner);
    await eventually(() => expect(items().map(({ event }) => event)).toEqual(["request"]));
  });

  it("answers ping, and closes on anything else that is said", async () => {
    const { socket, closed } = await follow((await createOwner()).token);
    const pongs: unknown[] = [];
    socket.addEventListener("message", ({ data }) => {
      pongs.push(data);
    });
    socket.send("ping");
    await eventually(() => expect(pongs).toContain("pong"));
    socket.send("what?");
    await eventually(() => expect(closed).toEqual([1008]));
  });
});

describe("whoever follows the log and may no more", () => {
  it("hears nothing and is closed: the role was taken away, the member removed", async () => {
    const owner = await createOwner();
    const [demoted, removed] = [
      await createPerson(owner.workspaceId, "admin"),
      await createPerson(owner.workspaceId, "admin"),
    ];
    const followers = [await follow(demoted.token), await follow(removed.token)];
    const member = ({ userId }: Person) => `/api/v1/workspaces/${owner.workspaceId}/members/${userId}`;
    await call("PATCH", member(demoted), owner.token, { json: { role: "member" }, headers: untold() });
    await call("DELETE", member(removed), owner.token, { headers: untold() });
    await asked(owner);
    for (const { closed, items } of followers) {
      await eventually(() => expect(closed).toEqual([4401]));
      expect(items()).toEqual([]);
    }
  });

  it("is closed with its key", async () => {
    const owner = await createOwner();
    const key = await makeKey(owner, "admin");
    await expect(follow((await makeKey(owner, "chat")).key)).rejects.toThrow("403");
    const { items, closed } = await follow(key.key);
    await asked(owner);
    await eventually(() => expect(items()).toHaveLength(2));
    await revoke(owner, key);
    await eventually(async () => {
      await asked(owner);
      expect(closed).toEqual([4401]);
    });
  });

  it("is closed when a token would have ended, also where nothing is told", async () => {
    const { closed } = await follow((await createOwner()).token);
    await runInDurableObject(object(), async (_, state) => {
      expect(await state.storage.getAlarm()).toBeGreaterThan(Date.now());
      for (const socket of state.getWebSockets()) {
        // As this object itself has written it.
        const follower = socket.deserializeAttachment() as object;
        socket.serializeAttachment({ ...follower, untilMs: Date.now() - 1 });
      }
    });
    await runDurableObjectAlarm(object());
    await eventually(() => expect(closed).toEqual([4401]));
  });
});

describe("more lines than one can read", () => {
  it("are counted, and not told", async () => {
    const owner = await createOwner();
    const { told, items } = await follow(owner.token);
    const batch = lines(owner.workspaceId, 3 * linesPerSecond);
    expect(await object().hear({ ...batch, dropped: { [owner.workspaceId]: 7, [newId()]: 5 } })).toEqual([
      owner.workspaceId,
    ]);
    await eventually(() => expect(items().length).toBeGreaterThanOrEqual(linesPerSecond));
    const dropped = told.reduce((sum, { data }) => sum + (data.dropped ?? 0), 0);
    expect(items().length + dropped).toBe(3 * linesPerSecond + 7);
  });

  it("are as many again in the next second", () => {
    const outbox = new Outbox();
    for (let n = 0; n < linesPerSecond + 5; n++) outbox.add("1", 10_000);
    expect(JSON.parse(outbox.take() ?? "").data).toMatchObject({ dropped: 5 });
    outbox.add("2", 10_999);
    outbox.add("3", 11_000);
    expect(JSON.parse(outbox.take() ?? "").data).toEqual({ items: [3], dropped: 1 });
    expect(outbox.take()).toBeUndefined();
  });
});

describe("an isolate", () => {
  const settings = { logListeners: 32, metricsFlushMs: 10 };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

  async function sent(listening: string[], log: (logger: ReturnType<typeof jsonLogger>) => void, given = settings) {
    const batches: TailBatch[] = [];
    const tell = logTail(given, {
      send: async (batch) => {
        batches.push(batch);
        return listening;
      },
      onTrouble: () => undefined,
    });
    log(jsonLogger("info", () => undefined, undefined, tell));
    await pause();
    return batches;
  }

  it("asks once for many lines, and hands nothing over where nobody listens", async () => {
    const batches = await sent([], (logger) => {
      for (let n = 0; n < 50; n++) logger.log("info", "request", { workspace_id: newId() });
    });
    expect(batches).toEqual([{ lines: [], dropped: {} }]);
  });

  it("hands over what was written before it knew that somebody listens, of that workspace alone, masked", async () => {
    const [own, other] = [newId(), newId()];
    const batches = await sent([own], (logger) => {
      logger.log("info", "request", { workspace_id: own, request_id: "request-1", password: "hunter2" });
      logger.log("info", "request", { workspace_id: other });
      logger.log("warn", "slow_database");
    });
    expect(batches.flatMap(({ lines: told }) => told)).toMatchObject([{ workspaceId: own, requestId: "request-1" }]);
    expect(JSON.stringify(batches)).not.toContain("hunter2");
  });

  it("holds back a bounded number, and counts what is beyond", async () => {
    const own = newId();
    const batches = await sent([own], (logger) => {
      for (let n = 0; n < 800; n++) logger.log("info", "request", { workspace_id: own });
    });
    expect(batches.at(-1)?.lines).toHaveLength(500);
    expect(batches.at(-1)?.dropped).toEqual({ [own]: 300 });
  });

  it("asks nobody where nobody may listen", async () => {
    const log = (logger: ReturnType<typeof jsonLogger>) => logger.log("info", "request", { workspace_id: newId() });
    expect(await sent([], log, { ...settings, logListeners: 0 })).toEqual([]);
  });
});
