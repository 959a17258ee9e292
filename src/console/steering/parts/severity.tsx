// How bad something is, in a word and a colour.
import { names } from "../../words/words.ts";

export const severityName = names({
  en: { info: "For information", warning: "Warning", critical: "Critical" },
  he: { info: "לידיעה", warning: "אזהרה", critical: "קריטי" },
});

const kinds: Readonly<Record<string, string>> = { info: "", warning: "warn", critical: "bad" };

export const Severity = ({ of }: { of: string }) => <span class={`chip ${kinds[of] ?? ""}`}>{severityName(of)}</span>;
