// Puts a provider's work under its caller's signal and its deadlines: whichever fires first ends the work with its own failure.
import { ProviderFailure } from "./provider-failure.ts";

export type TimeoutKind = "timeout_headers" | "timeout_first_token" | "stalled" | "timeout_total";

interface DeadlineOptions {
  model: string;
  totalMs: number;
  /** The caller's; when it fires the work fails with `aborted`. */
  signal: AbortSignal | undefined;
}

export interface Deadlines {
  /** Fires as soon as the work has failed, whatever the cause: hand it to `fetch` and to whatever reads the body. */
  readonly signal: AbortSignal;
  /** From now on, `expect` must be called again within timeoutMs or the work fails with `kind`. Cheap enough for every token. */
  expect(kind: TimeoutKind, timeoutMs: number): void;
}

/** Settles as `work` does, or rejects with ProviderFailure the moment a deadline or the caller's signal fires, even if `work` hangs. */
export async function withDeadlines<T>(
  options: DeadlineOptions,
  work: (deadlines: Deadlines) => Promise<T>,
): Promise<T> {
  const { model, totalMs, signal: caller } = options;
  const controller = new AbortController();
  const expired = Promise.withResolvers<never>();
  const fail = (kind: TimeoutKind | "aborted", cause?: unknown) => {
    const failure = new ProviderFailure(kind, model, { cause });
    // First of all, so that no text is handed on after the caller's abort.
    controller.abort(failure);
    expired.reject(failure);
  };
  const onAbort = () => fail("aborted", caller?.reason);

  if (caller?.aborted) throw new ProviderFailure("aborted", model, { cause: caller.reason });
  caller?.addEventListener("abort", onAbort, { once: true });
  const timer = deadlineTimer(totalMs, fail);
  try {
    const working = work({ signal: controller.signal, expect: timer.expect });
    timer.start();
    return await Promise.race([working, expired.promise]);
  } catch (error) {
    controller.abort(error);
    throw error;
  } finally {
    caller?.removeEventListener("abort", onAbort);
    timer.stop();
  }
}

/** One timer for the total and for whatever is expected: due times only move, and a timer that fires too early sleeps again. */
function deadlineTimer(totalMs: number, onExpired: (kind: TimeoutKind) => void) {
  const endsAt = Date.now() + totalMs;
  let kind: TimeoutKind = "timeout_total";
  let dueAt = endsAt;
  let armedFor = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function arm() {
    const next = Math.min(dueAt, endsAt);
    if (next >= armedFor) return;
    clearTimeout(timer);
    armedFor = next;
    timer = setTimeout(check, next - Date.now());
  }

  function check() {
    armedFor = Number.POSITIVE_INFINITY;
    const now = Date.now();
    if (now >= endsAt) onExpired("timeout_total");
    else if (now >= dueAt) onExpired(kind);
    else arm();
  }

  return {
    /** After what is expected first, so that one timer does for both. */
    start: arm,
    expect(expected: TimeoutKind, timeoutMs: number) {
      // Work that was left behind may still come here.
      if (stopped) return;
      kind = expected;
      dueAt = Date.now() + timeoutMs;
      arm();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
