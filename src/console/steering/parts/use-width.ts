// How wide an element is, as it changes: so that what is drawn in it keeps the size of its letters.
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

const assumedWidth = 720;

export function useWidth(): [RefObject<HTMLElement | null>, number] {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(assumedWidth);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(1, entry?.contentRect.width ?? assumedWidth)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
