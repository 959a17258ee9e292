// Load from many connections, each asking again as soon as it has its answer.
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, HttpConnection } from "./http-connection.ts";
import type { Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";

export interface LoadOptions {
  surface: Surface;
  shape: Shape;
  connections: number;
  /** No request begins after it. */
  durationMs: number;
  /** The connections begin one after the other within this time. */
  spreadMs: number;
}

export interface Load {
  answers: Answer[];
  /** Up to the end of the last answer */
  elapsedMs: number;
  /** The most that were under way at the same time */
  mostAtOnce: number;
}

/** Each connection asks once at least. */
export async function load({ surface, shape, connections, durationMs, spreadMs }: LoadOptions): Promise<Load> {
  const { port } = surface.server;
  const opened = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const answers: Answer[] = [];
  let [underWay, mostAtOnce] = [0, 0];
  const marks = surface.marks(shape);
  const startedAt = performance.now();
  await Promise.all(
    opened.map(async (connection, index) => {
      if (spreadMs > 0) await sleep((spreadMs * index) / connections);
      for (let turn = 0; turn === 0 || performance.now() - startedAt < durationMs; turn++) {
        mostAtOnce = Math.max(mostAtOnce, ++underWay);
        answers.push(await connection.ask(surface.request(shape, index), marks));
        underWay--;
      }
    }),
  );
  const elapsedMs = performance.now() - startedAt;
  for (const connection of opened) connection.close();
  return { answers, elapsedMs, mostAtOnce };
}
