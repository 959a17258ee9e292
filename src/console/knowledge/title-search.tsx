// Words that stand in a title: what is typed is looked for a moment later.
import { useEffect, useRef } from "preact/hooks";
import { chooseInAddress, chosen } from "./list-query.ts";
import { useSettled } from "./use-settled.ts";

export function TitleSearch({ label }: { label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const q = chosen("q");
  const search = useSettled((value: string) => chooseInAddress("q", value.trim()));
  // What is being typed is nobody else's to change.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = q;
  }, [q]);
  return (
    <input
      ref={input}
      class="input grow"
      type="search"
      defaultValue={q}
      aria-label={label}
      placeholder={label}
      maxLength={200}
      dir="auto"
      onInput={({ currentTarget }) => search(currentTarget.value)}
    />
  );
}
