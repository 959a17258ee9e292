// All tags and how many documents carry each; renamed, merged or deleted for all of them at once.
import { useSignal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { More } from "../ui/more.tsx";
import { usePages } from "../ui/use-pages.ts";
import { number } from "../words/format.ts";
import { documentsAddress } from "./addresses.ts";
import { type TagChange, TagDialog } from "./tag-dialogs.tsx";
import { w } from "./tags-words.ts";
import { w as room } from "./words.ts";

type Tag = Schemas["Tag"];

export function TagsPage() {
  const chosen = useSignal<readonly string[]>([]);
  const change = useSignal<TagChange | null>(null);
  const pages = usePages(
    (cursor) => ok(api.GET("/api/v1/tags", { params: { query: { limit: 100, ...(cursor && { cursor }) } } })),
    [],
  );
  const show = (wished: TagChange | null) => {
    change.value = wished;
  };
  const onChanged = async () => {
    chosen.value = [];
    await pages.reload();
  };
  return (
    <div class="stack">
      <Show of={pages}>
        {(tags) =>
          tags.length === 0 ? (
            <div class="empty">
              <Icon name="tag" />
              <strong>{w("none")}</strong>
              <span>{w("noneHint")}</span>
            </div>
          ) : (
            <>
              {may("docs:write") && <Merge chosen={chosen.value} onMerge={(names) => show({ kind: "merge", names })} />}
              <TagTable
                tags={tags}
                chosen={chosen.value}
                onChoose={(name, isChosen) => {
                  const others = chosen.value.filter((one) => one !== name);
                  chosen.value = isChosen ? [...others, name] : others;
                }}
                onChange={show}
              />
            </>
          )
        }
      </Show>
      <More of={pages} />
      {change.value && <TagDialog change={change.value} onChanged={onChanged} onClose={() => show(null)} />}
    </div>
  );
}

interface MergeProps {
  chosen: readonly string[];
  onMerge: (names: readonly string[]) => void;
}

const Merge = ({ chosen, onMerge }: MergeProps) => (
  <div class="row">
    {chosen.length < 2 ? (
      <span class="soft">{w("mergeHint")}</span>
    ) : (
      <button class="button" type="button" onClick={() => onMerge(chosen)}>
        {w("merge", { count: chosen.length })}
      </button>
    )}
  </div>
);

interface TagTableProps {
  tags: readonly Tag[];
  chosen: readonly string[];
  onChoose: (name: string, isChosen: boolean) => void;
  onChange: (change: TagChange) => void;
}

const TagTable = ({ tags, chosen, onChoose, onChange }: TagTableProps) => (
  <table class="table tag-table" aria-label={room("tags")}>
    <thead>
      <tr>
        <th scope="col">{w("tag")}</th>
        <th scope="col">{w("documents")}</th>
        {may("docs:write") && <th scope="col">{w("actions")}</th>}
      </tr>
    </thead>
    <tbody>
      {tags.map((tag) => (
        <tr key={tag.name}>
          <th scope="row">
            <span class="row">
              {may("docs:write") && (
                <input
                  type="checkbox"
                  aria-label={w("choose", { tag: tag.name })}
                  checked={chosen.includes(tag.name)}
                  onChange={({ currentTarget }) => onChoose(tag.name, currentTarget.checked)}
                />
              )}
              <a class="chip" href={documentsAddress({ tag: tag.name })}>
                <bdi>{tag.name}</bdi>
              </a>
            </span>
          </th>
          <td class="number">{number(tag.documents)}</td>
          {may("docs:write") && (
            <td>
              <TagButtons tag={tag} onChange={onChange} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const TagButtons = ({ tag, onChange }: { tag: Tag; onChange: (change: TagChange) => void }) => (
  <div class="row">
    <button
      class="button small"
      type="button"
      aria-label={w("renameOf", { tag: tag.name })}
      onClick={() => onChange({ kind: "rename", tag })}
    >
      {w("rename")}
    </button>
    <button
      class="button small danger"
      type="button"
      aria-label={w("deleteOf", { tag: tag.name })}
      onClick={() => onChange({ kind: "delete", tag })}
    >
      {w("delete")}
    </button>
  </div>
);
