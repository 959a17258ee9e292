// Search over all knowledge; what is asked stands in the address, so that a result's Back leads to it again.
import { api, ok } from "../api/client.ts";
import { go, routeQuery } from "../route.ts";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { Working } from "../ui/working.tsx";
import { number } from "../words/format.ts";
import { searchAddress } from "./addresses.ts";
import { ChosenSelect } from "./chosen-select.tsx";
import { typeChoices } from "./file-types.ts";
import { chooseInAddress, chosen, chosenOf } from "./list-query.ts";
import { type Result, SearchResult } from "./search-result.tsx";
import { w } from "./search-words.ts";
import { TagSelect } from "./tag-select.tsx";
import { w as room } from "./words.ts";

const kinds = ["document", "note", "knowledge"] as const;
const resultsMax = 20;

/** As `POST /search` takes it; null: nothing is asked yet. */
function askedOf() {
  const [query, tag, type] = [chosen("q"), chosen("tag"), chosen("type")];
  if (query === "") return null;
  const kind = chosenOf("kind", kinds);
  const filter = {
    ...(tag && { tags: [tag] }),
    ...(type && { types: [type] }),
    ...(kind && { source_kinds: [kind] }),
  };
  return {
    ...{ query, k: resultsMax, explain: true },
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(chosen("new") && { recency: {} }),
  };
}

export function SearchPage() {
  const asked = askedOf();
  const loaded = useLoad(
    async () => (asked ? ok(api.POST("/api/v1/search", { body: asked })) : null),
    [JSON.stringify(asked)],
  );
  return (
    <div class="stack">
      <SearchForm />
      {asked && loaded.isLoading && loaded.value === null && <Working />}
      <Show of={loaded}>
        {(found) =>
          found === null ? (
            !asked && <Start />
          ) : (
            <>
              {found.degraded && <p class="notice">{w("degraded")}</p>}
              <Results results={found.results} />
            </>
          )
        }
      </Show>
    </div>
  );
}

const SearchForm = () => (
  <search class="stack">
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        const query = new URLSearchParams(routeQuery.value);
        query.set("q", String(new FormData(event.currentTarget).get("q") ?? "").trim());
        go(searchAddress(Object.fromEntries(query)));
      }}
    >
      <input
        class="input grow"
        type="search"
        name="q"
        required
        maxLength={2000}
        aria-label={w("query")}
        placeholder={w("queryHint")}
        defaultValue={chosen("q")}
        dir="auto"
      />
      <button class="button main" type="submit">
        <Icon name="search" />
        {w("find")}
      </button>
    </form>
    <div class="row filters">
      <ChosenSelect
        label={w("where")}
        value={chosen("kind")}
        options={[
          ["", w("everywhere")],
          ["document", w("documents")],
          ["note", w("notes")],
          ["knowledge", w("knowledge")],
        ]}
        onChange={(value) => chooseInAddress("kind", value)}
      />
      <ChosenSelect
        label={room("type")}
        value={chosen("type")}
        options={typeChoices()}
        onChange={(value) => chooseInAddress("type", value)}
      />
      <TagSelect />
      <label class="row">
        <input
          type="checkbox"
          checked={chosen("new") !== ""}
          onChange={({ currentTarget }) => chooseInAddress("new", currentTarget.checked ? "1" : "")}
        />
        {w("recent")}
      </label>
    </div>
  </search>
);

const Start = () => (
  <div class="empty">
    <Icon name="search" />
    <strong>{w("start")}</strong>
    <span>{w("startHint")}</span>
  </div>
);

function Results({ results }: { results: readonly Result[] }) {
  if (results.length === 0)
    return (
      <div class="empty" role="status">
        <strong>{w("nothing")}</strong>
        <span>{w("nothingHint")}</span>
      </div>
    );
  return (
    <>
      <p class="soft small" role="status">
        {results.length === 1 ? w("foundOne") : w("found", { count: number(results.length) })}
      </p>
      <ol class="plain-list rows" aria-label={w("results")}>
        {results.map((result) => (
          <SearchResult key={result.passage_id} result={result} />
        ))}
      </ol>
    </>
  );
}
