// One of the workspace's tags, as a filter in the page's address.
import { useEffect } from "preact/hooks";
import { ChosenSelect } from "./chosen-select.tsx";
import { knownTags, loadKnownTags } from "./known-tags.ts";
import { chooseInAddress, chosen } from "./list-query.ts";
import { w } from "./words.ts";

/** `others`: tags that no document carries */
export function TagSelect({ others = [] }: { others?: readonly string[] }) {
  useEffect(() => {
    loadKnownTags();
  }, []);
  const tag = chosen("tag");
  const all = [...new Set([...knownTags.value, ...others, ...(tag ? [tag] : [])])].sort();
  return (
    <ChosenSelect
      label={w("tag")}
      value={tag}
      options={[["", w("anyTag")], ...all.map((one) => [one, one] as const)]}
      onChange={(value) => chooseInAddress("tag", value)}
    />
  );
}
