// What a question comes to in its workspace, as far as the workspace's settings decide it. Pure.
import type { PreparedAnswer } from "../answer/prepared.ts";
import { passagesMaxOf } from "../answer/recall.ts";
import { passageMaxTokens } from "../knowledge/split.ts";
import type { Config } from "../platform/config.ts";
import type { WorkspaceSettings } from "../workspace/state.ts";

export type Shape = Pick<PreparedAnswer, "instructions" | "contextMaxTokens">;

interface Wish {
  instructions?: string | undefined;
  sessionId?: string | undefined;
}

/** Without earlier answers there are only passages to read. */
export function shapeOf(
  { instructions, sessionId }: Wish,
  settings: WorkspaceSettings | undefined,
  config: Pick<Config, "contextMaxTokens" | "answerPassages">,
): Shape {
  const passagesTokens = sessionId === undefined ? passagesMaxOf(settings, config) * passageMaxTokens : Infinity;
  return {
    instructions: { workspace: settings?.instructions ?? null, caller: instructions },
    contextMaxTokens: Math.min(config.contextMaxTokens, passagesTokens),
  };
}
