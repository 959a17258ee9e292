// Which documents are listed, and in which order.
import { Icon } from "../ui/icon.tsx";
import { ChosenSelect } from "./chosen-select.tsx";
import { w } from "./documents-words.ts";
import { typeChoices } from "./file-types.ts";
import { w as states } from "./ingestion-words.ts";
import { chooseInAddress, chosen, chosenOf } from "./list-query.ts";
import { TagSelect } from "./tag-select.tsx";
import { TitleSearch } from "./title-search.tsx";
import { w as room } from "./words.ts";

const statuses = ["queued", "processing", "ready", "failed"] as const;
const sorts = ["-created_at", "created_at", "title", "-title"] as const;

/** As `GET /docs` takes them */
export function documentsQuery() {
  const [q, tag, type] = [chosen("q"), chosen("tag"), chosen("type")];
  const status = chosenOf("state", statuses);
  return {
    sort: chosenOf("sort", sorts) ?? "-created_at",
    ...(q && { q }),
    ...(tag && { tag: [tag] }),
    ...(type && { type: [type] }),
    ...(status && { status }),
    ...(chosen("state") === "deleted" ? { state: "deleted" as const } : {}),
  };
}

export const isFiltered = (): boolean => ["q", "tag", "type", "state"].some((name) => chosen(name) !== "");

export const DocumentFilters = () => (
  <search class="row filters">
    <TitleSearch label={w("titleSearch")} />
    <ChosenSelect
      label={w("state")}
      value={chosen("state")}
      options={[["", w("anyState")], ...[...statuses, "deleted" as const].map((one) => [one, states(one)] as const)]}
      onChange={(value) => chooseInAddress("state", value)}
    />
    <ChosenSelect
      label={room("type")}
      value={chosen("type")}
      options={typeChoices()}
      onChange={(value) => chooseInAddress("type", value)}
    />
    <TagSelect />
    <ChosenSelect
      label={w("order")}
      value={chosen("sort") || "-created_at"}
      options={[
        ["-created_at", w("newest")],
        ["created_at", w("oldest")],
        ["title", w("titleUp")],
        ["-title", w("titleDown")],
      ]}
      onChange={(value) => chooseInAddress("sort", value)}
    />
    {isFiltered() && <ShowAll />}
  </search>
);

const ShowAll = () => (
  <button
    class="button plain small"
    type="button"
    onClick={() => {
      for (const name of ["q", "tag", "type", "state"]) chooseInAddress(name, "");
    }}
  >
    <Icon name="close" />
    {w("clearFilters")}
  </button>
);
