// The states of an item's review, and who may bring it from one to another: whoever writes may draft and submit; what answers, and
// what has answered, is in the hands of those who publish.
import type { PersonActor } from "../../identity/actor.ts";
import { type Permission, type Role, rolesVisibleTo } from "../../identity/permissions.ts";
import { Failure, invalid } from "../../platform/failure.ts";

export const reviewStates = ["draft", "in_review", "published", "retired"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const publishing: Permission = "docs:publish";
const writing: Permission = "docs:write";

/** Those that whoever writes may give, change and take away. */
export const openStates = ["draft", "in_review"] as const satisfies readonly ReviewState[];

export const mayPublish = ({ permissions }: Pick<PersonActor, "permissions">): boolean => permissions.has(publishing);

/** States of the items that this actor may read: who doesn't write sees what answers. */
export const readableStates = ({ permissions }: Pick<PersonActor, "permissions">): readonly ReviewState[] =>
  permissions.has(writing) ? reviewStates : ["published"];

export const changeableStates = (actor: Pick<PersonActor, "permissions">): readonly ReviewState[] =>
  mayPublish(actor) ? reviewStates : openStates;

/** Throws where this actor may not give that state, or give to a role that is above his own. */
export function checkReview(
  actor: Pick<PersonActor, "permissions" | "role">,
  { state, min_role }: { state?: ReviewState | undefined; min_role?: Role | undefined },
): void {
  if (state && !changeableStates(actor).includes(state))
    throw new Failure({ tag: "forbidden", permission: publishing });
  if (min_role && !rolesVisibleTo(actor.role).includes(min_role)) throw invalid("min_role", "is above your own role");
}
