// The notation of the word lists: `stop (following|obeying), ignor*` becomes the phrases that it stands for.

/** Every phrase that a comma-separated list stands for. */
export function phrasesOf(list: string): string[] {
  return list
    .split(",")
    .flatMap((entry) => expand(entry))
    .map((phrase) => phrase.replace(/\*(?=\s*\S)/g, ""))
    .map((phrase) => phrase.replace(/\s+/g, " ").trim())
    .filter((phrase) => phrase !== "");
}

function expand(entry: string): string[] {
  const group = /\(([^()]*)\)/.exec(entry);
  if (!group) return [entry];
  const before = entry.slice(0, group.index);
  const after = entry.slice(group.index + group[0].length);
  return (group[1] ?? "").split("|").flatMap((choice) => expand(`${before}${choice}${after}`));
}
