// A look into the response cache while step 1 is still under way, under the key that it will probably come to. It counts only
// if that was right: a hit then costs no time of its own.
import type { KeptAnswer } from "../answer/kept-answer.ts";
import type { PassageDeps } from "../answer/passages.ts";
import { type RecallWish, recallKeys } from "../answer/recall.ts";
import type { AnswerCache } from "../cache/answers.ts";
import type { PersonActor } from "../identity/actor.ts";
import { candidateChain } from "./candidate.ts";
import type { FirstStepDeps } from "./first-step.ts";
import { chainOf } from "./question-admission.ts";

type RecallDeps = FirstStepDeps & PassageDeps & { answers: AnswerCache<KeptAnswer> };

/** Finds the answer under this key. */
export type Recall = (key: string) => Promise<KeptAnswer | undefined>;

export function recallEarly(
  actor: PersonActor,
  wish: Omit<RecallWish, "standalone" | "chain"> & { named: readonly string[] | undefined },
  deps: RecallDeps,
): Recall {
  const guessing = guess(actor, wish, deps);
  return async (key) => {
    const guessed = await guessing;
    return guessed?.key === key ? guessed.answer : deps.answers.get(key);
  };
}

async function guess(
  actor: PersonActor,
  { named, ...asked }: Parameters<typeof recallEarly>[1],
  deps: RecallDeps,
): Promise<{ key: string; answer: KeptAnswer | undefined } | undefined> {
  const state = deps.workspaces.peek(actor.workspaceId);
  if (!state) return undefined;
  const chain = named ?? chainOf(state.settings, deps.catalog, candidateChain(actor.userId, deps));
  const wish = { ...asked, standalone: asked.question, chain };
  const { answerKey } = await recallKeys(actor, state, wish, deps);
  return { key: answerKey, answer: await deps.answers.get(answerKey) };
}
