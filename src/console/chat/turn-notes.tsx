// What one has to know of an answer to trust it rightly: where it fell short, and why.
import { to } from "../route.ts";
import type { Turn } from "./turn.ts";
import { w } from "./words.ts";

export function TurnNotes({ turn }: { turn: Turn }) {
  const notes = notesOf(turn);
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {turn.isDegraded && (
        <li>
          <a href={to(["steering", "models"])}>{w("seeModels")}</a>
        </li>
      )}
    </ul>
  );
}

function notesOf(turn: Turn): string[] {
  const { usage, state, finishReason } = turn;
  const failed = turn.modelsTried.map(({ model }) => model).join(", ");
  const told: readonly (readonly [boolean, () => string])[] = [
    [turn.isWithdrawn, () => w("withdrawn")],
    [state === "cancelled", () => w("cancelled")],
    [state === "interrupted", () => w("interrupted")],
    [state === "failed" && turn.problem === null, () => w("failed")],
    [state === "failed" && turn.text !== "", () => w("partial")],
    [finishReason === "length", () => w("cutByLength")],
    [finishReason === "blocked", () => w("blocked")],
    [turn.isDegraded && failed === "", () => w("degraded")],
    [turn.isDegraded && failed !== "", () => w("degradedBy", { models: failed })],
    [(usage?.truncated_passages ?? 0) > 0, () => w("truncatedPassages", { count: usage?.truncated_passages ?? 0 })],
    [(usage?.truncated_pairs ?? 0) > 0, () => w("truncatedPairs", { count: usage?.truncated_pairs ?? 0 })],
  ];
  return told.flatMap(([holds, says]) => (holds ? [says()] : []));
}
