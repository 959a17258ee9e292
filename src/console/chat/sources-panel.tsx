// The passages on which an answer stands, beside it; on a phone over it.
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../ui/icon-button.tsx";
import { turns } from "./conversation.ts";
import { shownSources } from "./shown-sources.ts";
import { SourceCard } from "./source-card.tsx";
import { w } from "./words.ts";

export function SourcesPanel() {
  const shown = shownSources.value;
  const turn = turns.value.find(({ key }) => key === shown?.key);
  const heading = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const isShown = turn !== undefined;
  useEffect(() => {
    if (!isShown) return;
    cameFrom.current = document.activeElement;
    heading.current?.focus();
  }, [isShown]);
  const close = () => {
    shownSources.value = null;
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  if (!turn || !shown) return null;
  return (
    <aside
      class="sources"
      aria-labelledby="sources-title"
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <div class="row apart">
        <h2 id="sources-title" ref={heading} tabIndex={-1}>
          {w("sourcesTitle")}
        </h2>
        <IconButton icon="close" label={w("closeSources")} isSmall onClick={close} />
      </div>
      {turn.citations.map((citation) => (
        <SourceCard key={citation.n} citation={citation} isInFront={citation.n === shown.n} />
      ))}
    </aside>
  );
}
