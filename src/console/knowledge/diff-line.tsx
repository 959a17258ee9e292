// A line of a comparison. The sign is for the eye; who listens hears the word.
import { w } from "./version-words.ts";

export function DiffLine({ line }: { line: string }) {
  const [sign, text] = [line.slice(0, 1), line.slice(1)];
  if (sign === "+")
    return (
      <ins class="diff-line added">
        <Sign sign="+" says={w("addedLine")} />
        <span dir="auto">{text}</span>
      </ins>
    );
  if (sign === "-")
    return (
      <del class="diff-line removed">
        <Sign sign="−" says={w("removedLine")} />
        <span dir="auto">{text}</span>
      </del>
    );
  return (
    <div class="diff-line">
      <span />
      <span dir="auto">{text}</span>
    </div>
  );
}

const Sign = ({ sign, says }: { sign: string; says: string }) => (
  <span class="sign">
    <span aria-hidden="true">{sign}</span>
    <span class="visually-hidden">{says}</span>
  </span>
);
