// Tags as one writes them: Enter or a comma makes one of what was typed, the cross takes it away.
import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { knownTags, loadKnownTags } from "./known-tags.ts";
import { w } from "./words.ts";

const charsMax = 50;
const tagsMax = 20;

interface TagInputProps {
  label: string;
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}

export function TagInput({ label, tags, onChange }: TagInputProps) {
  const problem = useSignal<string | null>(null);
  const [inputId, listId, hintId] = [useId(), useId(), useId()];
  useEffect(() => {
    loadKnownTags();
  }, []);
  const add = (input: HTMLInputElement) => {
    const written = input.value.split(",").map(asTag).filter(Boolean);
    const all = [...new Set([...tags, ...written])];
    problem.value = problemOf(all);
    if (problem.value !== null || written.length === 0) return;
    input.value = "";
    onChange(all);
  };
  return (
    <fieldset class="field tag-input">
      <legend>{label}</legend>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li key={tag} class="chip">
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="take-away"
                aria-label={w("removeTag", { tag })}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="visually-hidden" for={inputId}>
        {`${label}: ${w("addTag")}`}
      </label>
      <input
        id={inputId}
        class="input"
        placeholder={w("addTag")}
        list={listId}
        dir="auto"
        autocomplete="off"
        aria-describedby={hintId}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== ",") return;
          // An empty line's Enter sends the form it stands in.
          if (event.currentTarget.value.trim() !== "" || event.key === ",") event.preventDefault();
          add(event.currentTarget);
        }}
        onBlur={({ currentTarget }) => add(currentTarget)}
      />
      <datalist id={listId}>
        {knownTags.value
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <span id={hintId} class="hint" role={problem.value ? "alert" : undefined}>
        {problem.value ?? w("addTagHint")}
      </span>
    </fieldset>
  );
}

/** In the spelling that the API keeps */
const asTag = (text: string): string => text.normalize().replace(/\s+/g, " ").trim();

function problemOf(tags: readonly string[]): string | null {
  if (tags.some((tag) => [...tag].length > charsMax)) return w("tagTooLong");
  return tags.length > tagsMax ? w("tooManyTags") : null;
}
