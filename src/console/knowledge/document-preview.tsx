// A document's text, passage by passage in its order; what one came for is marked and stands in sight.
import { useState } from "preact/hooks";
import { api, ok } from "../api/client.ts";
import { asProblem } from "../api/problem.ts";
import { routeQuery } from "../route.ts";
import { Show } from "../ui/loaded.tsx";
import { More } from "../ui/more.tsx";
import { usePages } from "../ui/use-pages.ts";
import { w } from "./document-words.ts";
import { type Passage, PassageText } from "./passage-text.tsx";
import type { Document } from "./use-followed.ts";

const pagePassages = 20;
/** What these hold is kept as Markdown; the text of others stands line by line. */
const writtenInMarkdown: ReadonlySet<string> = new Set([
  "text/markdown",
  "text/html",
  "application/xhtml+xml",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
]);

export function DocumentPreview({ document: { id, content_type } }: { document: Document }) {
  const wished = routeQuery.value.get("passage") ?? "";
  const marked = wished.split(",").filter(Boolean);
  const [gone, setGone] = useState<string | null>(null);
  const [fromStart, setFromStart] = useState<string | null>(null);
  const around = wished === gone || wished === fromStart ? undefined : marked[0];
  const pages = usePages(
    async (cursor) => {
      const query = { limit: pagePassages, ...(cursor && { cursor }), ...(around && { around }) };
      try {
        return await ok(api.GET("/api/v1/docs/{id}/passages", { params: { path: { id }, query } }));
      } catch (error) {
        // A passage of an older text: the document is shown from its beginning.
        if (!around || asProblem(error).status !== 400) throw error;
        setGone(wished);
        return { items: [], next_cursor: null };
      }
    },
    [id, around],
  );
  return (
    <section class="stack" aria-label={w("text")}>
      {wished !== "" && wished === gone && <p class="notice">{w("gone")}</p>}
      <Show of={pages}>
        {(passages) => (
          <Passages
            passages={passages}
            isMarkdown={writtenInMarkdown.has(content_type)}
            marked={marked}
            onFromStart={() => setFromStart(wished)}
          />
        )}
      </Show>
      <More of={pages} />
    </section>
  );
}

interface PassagesProps {
  passages: readonly Passage[];
  isMarkdown: boolean;
  marked: readonly string[];
  onFromStart: () => void;
}

function Passages({ passages, isMarkdown, marked, onFromStart }: PassagesProps) {
  const [first] = passages;
  if (!first) return <p class="empty">{w("noText")}</p>;
  return (
    <>
      {first.ordinal > 0 && (
        <div class="row soft small">
          {w("shownFromMiddle")}
          <button class="button small" type="button" onClick={onFromStart}>
            {w("fromStart")}
          </button>
        </div>
      )}
      <ol class="plain-list passages">
        {passages.map((passage, at) => (
          <PassageText
            key={passage.id}
            passage={passage}
            before={passages[at - 1]}
            isMarkdown={isMarkdown}
            isMarked={marked.includes(passage.id)}
            isWished={passage.id === marked[0]}
          />
        ))}
      </ol>
    </>
  );
}
