// What is known of a document.
import { ago, bytes, moment, number } from "../words/format.ts";
import { language } from "../words/words.ts";
import { w } from "./document-words.ts";
import { typeName } from "./file-types.ts";
import type { Document } from "./use-followed.ts";

export function DocumentFacts({ document }: { document: Document }) {
  const { author, path, page_count, progress, read_by, version } = document;
  const facts: readonly (readonly [string, string | null])[] = [
    [w("file"), `${document.file_name} (${typeName(document.content_type)})`],
    [w("size"), bytes(document.file_size)],
    [w("pages"), page_count === null ? null : number(page_count)],
    [w("passages"), progress.passages_total === null ? null : number(progress.passages_total)],
    [w("author"), author],
    [w("folder"), path],
    [w("language"), document.language && languageName(document.language)],
    [w("readBy"), read_by],
    [w("version"), version > 1 ? number(version) : null],
    [w("added"), moment(document.created_at)],
    [w("changed"), document.updated_at === document.created_at ? null : ago(document.updated_at)],
  ];
  return (
    <>
      <dl class="facts" aria-label={w("facts")}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt class="soft small">{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
      {read_by && <p class="soft small">{w("readByHint")}</p>}
    </>
  );
}

/** A tag that no language has stands as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(language.value, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
