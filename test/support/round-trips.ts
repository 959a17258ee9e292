// Hearth with its bindings listened to: every call that leaves the Worker, when it began and when it ended.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { app } from "../../src/app.ts";
import { settingsOf } from "../../src/platform/config.ts";
import type { Person } from "./workspace.ts";

export interface RoundTrip {
  /** `QUOTA.admit`, `CACHE.get`, `postgres` … */
  to: string;
  begunAt: number;
  /** Infinity while under way */
  endedAt: number;
}

/** Counts what happens, not what time it takes: each beginning and each end is one tick. */
export class RoundTrips {
  readonly all: RoundTrip[] = [];
  readonly env: Env = {
    ...env,
    QUOTA: this.#objects("QUOTA", env.QUOTA),
    GLOBAL_QUOTA: this.#objects("GLOBAL_QUOTA", env.GLOBAL_QUOTA),
    WORKSPACE: this.#objects("WORKSPACE", env.WORKSPACE),
    CONVERSATION: this.#objects("CONVERSATION", env.CONVERSATION),
    BREAKER: this.#objects("BREAKER", env.BREAKER),
    FLAGS: this.#objects("FLAGS", env.FLAGS),
    CACHE: this.#heard("CACHE", env.CACHE),
  };
  #tick = 0;

  /**
   * Statements are sent by `fetch`, wherever that is called in this isolate: what others do there is not counted, nor what goes on
   * behind an answer.
   */
  listenToPostgres({ workspaceId, userId }: Pick<Person, "workspaceId" | "userId">): void {
    const real = globalThis.fetch;
    vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const isCounted =
        url === settingsOf(this.env).databaseFetchUrl && isOnTheWay(String(init?.body), [workspaceId, userId]);
      return isCounted ? this.#during("postgres", () => real(input, init)) : real(input, init);
    });
  }

  fetch(request: Request): Promise<Response> {
    return Promise.resolve(app.fetch(request, this.env, createExecutionContext()));
  }

  forget(): void {
    this.all.length = 0;
  }

  to(prefix: string): RoundTrip[] {
    return this.all.filter(({ to }) => to.startsWith(prefix));
  }

  #objects<T extends object>(name: string, namespace: T): T {
    return new Proxy(namespace, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        if (key !== "getByName") return value.bind(target);
        return (id: string) => this.#heard(name, value.call(target, id));
      },
    });
  }

  #heard<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get: (inner, key) => {
        const value: unknown = Reflect.get(inner, key);
        if (typeof value !== "function") return value;
        return (...input: unknown[]) =>
          this.#during(`${name}.${String(key)}`, () => Reflect.apply(value, inner, input));
      },
    });
  }

  async #during<T>(to: string, work: () => T): Promise<Awaited<T>> {
    const trip: RoundTrip = { to, begunAt: this.#tick++, endedAt: Number.POSITIVE_INFINITY };
    this.all.push(trip);
    try {
      return await work();
    } finally {
      trip.endedAt = this.#tick++;
    }
  }
}

/** Books, what objects read of them, kept log lines and the use of keys: written and read when they may be. */
const behind = /insert into \W*(?:usage_events|log_lines)|update \W*api_keys|select reservation_id/i;

/** Others' objects and consumers work in this isolate too: what is asked for this person names the workspace, or him. */
const isOnTheWay = (body: string, ids: readonly string[]): boolean =>
  !behind.test(body) && ids.some((id) => body.includes(id));

/** The longest chain of calls of which each began only after the one before had ended. */
export function longestChain(trips: readonly RoundTrip[]): number {
  const inOrder = trips.toSorted((a, b) => a.begunAt - b.begunAt);
  const depths: number[] = [];
  for (const [index, trip] of inOrder.entries()) {
    const before = inOrder
      .slice(0, index)
      .flatMap((other, at) => (other.endedAt < trip.begunAt ? [depths[at] ?? 0] : []));
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}
