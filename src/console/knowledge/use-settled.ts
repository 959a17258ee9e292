// A text field's value once nobody has typed for a moment.
import { useEffect, useRef } from "preact/hooks";

const pauseMs = 300;

/** Calls `then` a moment after the last call of what it returns. */
export function useSettled<T>(then: (value: T) => void): (value: T) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => () => clearTimeout(timer.current), []);
  return (value) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(value), pauseMs);
  };
}
