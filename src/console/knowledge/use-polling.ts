// Asks again while something is under way: often at first, then less and less, and not at all where nobody looks.
import { useEffect, useRef } from "preact/hooks";

const firstWaitMs = 800;
const longestWaitMs = 15_000;
const growth = 1.4;

/** `underWay` names what is waited for: empty, nothing is; another one begins anew. */
export function usePolling(underWay: string, ask: () => Promise<unknown>): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (underWay === "") return;
    let waitMs = firstWaitMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const plan = () => {
      clearTimeout(timer);
      if (!isOver && !document.hidden) timer = setTimeout(turn, waitMs);
    };
    const turn = async () => {
      // What fails now is asked again next time.
      await latest.current().catch(() => undefined);
      waitMs = Math.min(waitMs * growth, longestWaitMs);
      plan();
    };
    const onVisibility = () => {
      waitMs = firstWaitMs;
      plan();
    };
    plan();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [underWay]);
}
