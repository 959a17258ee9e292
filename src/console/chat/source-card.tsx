// One cited passage: the quote, where it stands, its document's tags, and how near it is to the question.
import { useEffect, useRef } from "preact/hooks";
import { api, ok } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { useLoad } from "../ui/use-load.ts";
import { percent } from "../words/format.ts";
import type { Citation } from "./events.ts";
import { Markdown } from "./markdown.tsx";
import { placeOf } from "./source-place.ts";
import { w } from "./words.ts";

export function SourceCard({ citation, isInFront }: { citation: Citation; isInFront: boolean }) {
  const element = useRef<HTMLElement>(null);
  const { title, heading, page, url, documentId, href } = placeOf(citation);
  const tags = useLoad(() => tagsOf(documentId), [documentId]);
  useEffect(() => {
    if (isInFront) element.current?.scrollIntoView({ block: "nearest" });
  }, [isInFront]);
  return (
    <article ref={element} class={isInFront ? "source card front" : "source card"} aria-current={isInFront}>
      <h3 class="row">
        <span class="cite" aria-hidden="true">
          {citation.n}
        </span>
        {href ? (
          <a href={href}>
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
      </h3>
      <p class="soft small">
        {heading && <bdi>{heading}</bdi>}
        {page !== null && <span> · {w("page", { page })}</span>}
      </p>
      <blockquote>
        <Markdown text={citation.quote} />
      </blockquote>
      <div class="row small">
        {citation.similarity !== null && (
          <span class="chip number">{w("similarity", { share: percent(citation.similarity) })}</span>
        )}
        {tags.value?.map((tag) => (
          <span class="chip" key={tag}>
            <bdi>{tag}</bdi>
          </span>
        ))}
        {url && (
          <a class="row" href={url} target="_blank" rel="noopener noreferrer">
            <Icon name="link" />
            {w("openPage")}
          </a>
        )}
      </div>
    </article>
  );
}

/** Tags are an extra: where they can't be read there are none. */
async function tagsOf(documentId: string | null): Promise<readonly string[]> {
  if (!documentId || !may("docs:read")) return [];
  const document = await ok(api.GET("/api/v1/docs/{id}", { params: { path: { id: documentId } } })).catch(() => null);
  return document?.tags ?? [];
}
