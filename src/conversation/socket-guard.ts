// Whoever holds a socket is asked for again while it is used: a key that was revoked, a member who was removed and a login that
// has ended hear nothing more than a second later.
import type { Claim, Standing } from "../identity/credentials.ts";
import type { LimitsClient } from "../limits/limits.client.ts";
import type { WorkspaceClient } from "../workspace/workspace.client.ts";
import type { SessionOwner } from "./crossing.ts";

/** Kept with the socket, so that it outlives hibernation: plain data. */
export interface SocketHolder extends SessionOwner {
  claim: Claim;
  /** The login that a user's token comes from; null: none of ours */
  loginId: string | null;
  /** When what it was opened with ends in any case; null: it is asked for alone */
  untilMs: number | null;
}

interface GuardDeps {
  workspaces: Pick<WorkspaceClient, "admit">;
  limits: Pick<LimitsClient, "admit">;
  /** Whether such a standing is enough here; undefined: any is */
  permits?: (standing: Standing) => boolean;
}

const freshMs = 1_000;
const nothing = { id: "", endpointClass: null, isQuestion: false, worstNanoUsd: 0, leastNanoUsd: 0 };

/** As RFC 6455 leaves it to applications: not welcome any more */
export const closedUnwelcome = 4401;

/** "No status", "abnormal", "TLS failed": they tell what was seen, and may not be sent (RFC 6455, 7.4.1). */
const unsendable: readonly number[] = [1005, 1006, 1015];

/** Answers a client's close, also one that never came because its connection was lost. */
export function endClose(socket: WebSocket, code: number): void {
  socket.close(unsendable.includes(code) ? 1000 : code);
}

export class SocketGuard {
  readonly #deps: GuardDeps;
  /** Until when a holder is known to be welcome */
  readonly #welcomeUntilMs = new Map<string, number>();
  /** What waits for the answer, in its order */
  readonly #waiting = new WeakMap<WebSocket, (() => void)[]>();

  constructor(deps: GuardDeps) {
    this.#deps = deps;
  }

  /** Does it if the socket's holder is still welcome, after everything that was to be done before; else closes the socket. */
  run(socket: WebSocket, act: () => void): void {
    const waiting = this.#waiting.get(socket);
    if (waiting) {
      waiting.push(act);
      return;
    }
    // Written by `acceptSocket`, and by nobody else.
    const holder = socket.deserializeAttachment() as SocketHolder;
    const name = JSON.stringify(holder);
    if ((this.#welcomeUntilMs.get(name) ?? 0) > Date.now()) {
      act();
      return;
    }
    const acts = [act];
    this.#waiting.set(socket, acts);
    void this.#isWelcome(holder).then((isWelcome) => {
      this.#waiting.delete(socket);
      if (isWelcome) this.#welcomeUntilMs.set(name, Date.now() + freshMs);
      else socket.close(closedUnwelcome, "What this was opened with is worth nothing any more");
      if (isWelcome) for (const each of acts) each();
    });
  }

  /** Who can't be asked for isn't welcome: the client connects again. */
  async #isWelcome({ workspaceId, userId, claim, loginId, untilMs }: SocketHolder): Promise<boolean> {
    if (untilMs !== null && untilMs <= Date.now()) return false;
    const { workspaces, limits, permits } = this.#deps;
    const asking = Promise.all([
      workspaces.admit(workspaceId, claim),
      limits.admit({ userId, plan: null, sessionId: loginId }, nothing),
    ]);
    return asking.then(
      ([admitted]) => admitted?.standing?.userId === userId && (permits?.(admitted.standing) ?? true),
      () => false,
    );
  }
}
