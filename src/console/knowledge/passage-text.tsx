// One passage of a document's text, with where it stands.
import { useEffect, useRef } from "preact/hooks";
import type { Schemas } from "../api/client.ts";
import { Markdown } from "../chat/markdown.tsx";
import { Icon } from "../ui/icon.tsx";
import { number } from "../words/format.ts";
import { w } from "./document-words.ts";
import { overlapChars } from "./overlap.ts";

export type Passage = Schemas["DocumentPassage"];

interface PassageTextProps {
  passage: Passage;
  /** The one that stands before it on the page */
  before: Passage | undefined;
  isMarkdown: boolean;
  isMarked: boolean;
  /** The one that is scrolled to */
  isWished: boolean;
}

export function PassageText({ passage, before, isMarkdown, isMarked, isWished }: PassageTextProps) {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isWished) element.current?.scrollIntoView({ block: "center" });
  }, [isWished]);
  const { heading, text } = passage;
  // A passage that one came for is shown whole.
  const repeated = before && !isMarked ? overlapChars(before.text, text) : 0;
  const shown = text.slice(repeated);
  return (
    <li ref={element} class={isMarked ? "passage marked" : "passage"} aria-current={isMarked ? "true" : undefined}>
      {isMarked && (
        <span class="row small marker">
          <Icon name="arrow" />
          {w("cited")}
        </span>
      )}
      <Place passage={passage} before={before} />
      {heading && heading !== before?.heading && <h3 dir="auto">{heading}</h3>}
      {isMarkdown ? (
        <Markdown text={shown} />
      ) : (
        <p class="passage-words" dir="auto">
          {shown}
        </p>
      )}
    </li>
  );
}

function Place({ passage: { page, row }, before }: Pick<PassageTextProps, "passage" | "before">) {
  const place = [
    ...(page !== null && page !== before?.page ? [w("page", { page: number(page) })] : []),
    ...(row === null ? [] : [w("row", { row: number(row) })]),
  ];
  return place.length === 0 ? null : <span class="soft small number">{place.join(" · ")}</span>;
}
