// The mark in an answer that opens the passage on which it stands.
import { w } from "./words.ts";

interface CiteMarkProps {
  n: number;
  isShown: boolean;
  onOpen: () => void;
}

export const CiteMark = ({ n, isShown, onOpen }: CiteMarkProps) => (
  <button class="cite" type="button" aria-label={w("openSource", { n })} aria-pressed={isShown} onClick={onOpen}>
    {n}
  </button>
);
