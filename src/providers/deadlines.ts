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
  const total = setTimeout(() => fail("timeout_total"), totalMs);
  const phase = phaseTimer(fail);
  try {
    return await Promise.race([work({ signal: controller.signal, expect: phase.expect }), expired.promise]);
  } catch (error) {
    controller.abort(error);
    throw error;
  } finally {
    caller?.removeEventListener("abort", onAbort);
    clearTimeout(total);
    phase.stop();
  }
}

/** One timer a kind: while a kind lasts its due time only moves, and the timer that fires too early sleeps again. */
function phaseTimer(onExpired: (kind: TimeoutKind) => void) {
  let kind: TimeoutKind | undefined;
  let dueAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function arm(expected: TimeoutKind, afterMs: number) {
    timer = setTimeout(() => {
      const leftMs = dueAt - Date.now();
      if (leftMs > 0) arm(expected, leftMs);
      else onExpired(expected);
    }, afterMs);
  }

  return {
    expect(expected: TimeoutKind, timeoutMs: number) {
      // Work that was left behind may still come here.
      if (stopped) return;
      dueAt = Date.now() + timeoutMs;
      if (expected === kind) return;
      kind = expected;
      clearTimeout(timer);
      arm(expected, timeoutMs);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
