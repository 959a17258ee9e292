// Passages that give orders are no knowledge: they are left out and counted, or only counted, as the workspace wishes.
import { injectionOf, passageAttack, type TellInjection } from "../guard/injections.ts";
import type { PersonActor } from "../identity/actor.ts";
import type { InjectionPolicy } from "../platform/settings/security.ts";
import type { PreparedPassage } from "./prepared.ts";

export function guardPassages(
  actor: PersonActor,
  passages: readonly PreparedPassage[],
  policy: InjectionPolicy,
  { tellInjection }: { tellInjection: TellInjection },
): PreparedPassage[] {
  if (policy === "off") return [...passages];
  const isBlocking = policy === "block";
  return passages.filter((passage) => {
    const attack = passageAttack(passage);
    if (!attack) return true;
    const entity = { kind: "source", id: passage.sourceId } as const;
    tellInjection(actor, injectionOf("passage", isBlocking ? "withheld" : "flagged", attack, entity));
    return !isBlocking;
  });
}
