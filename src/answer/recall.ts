// Under which keys an answer may be found again: all that decides it is in them.
import { answerKey, contextKey, type Partition, partitionHash } from "../cache/keys.ts";
import type { FlagsClient } from "../flags/flags.client.ts";
import { injectionPolicyOf, masksPersonalData } from "../guard/injections.ts";
import type { PersonActor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import type { SourceFilter } from "../knowledge/source-filter.ts";
import { readableKinds, type SourceRegistry } from "../knowledge/source-kind.ts";
import type { Config } from "../platform/config.ts";
import type { WorkspaceSettings, WorkspaceState } from "../workspace/state.ts";
import { rulesWith } from "./prompt.ts";

/** How many passages are looked for, and at most used */
export const passagesMaxOf = (
  settings: Pick<WorkspaceSettings, "passagesMax"> | undefined,
  { answerPassages }: Pick<Config, "answerPassages">,
): number => settings?.passagesMax ?? answerPassages;

export interface RecallKeys {
  partition: string;
  answerKey: string;
  contextKey: string;
}

export interface RecallWish {
  question: string;
  standalone: string;
  /** Which knowledge it is about; undefined: all */
  filter: SourceFilter | undefined;
  chain: readonly string[];
  temperature: number;
  maxTokens: number;
  /** The caller's */
  instructions?: string | undefined;
}

export async function recallKeys(
  actor: PersonActor,
  state: WorkspaceState,
  wish: RecallWish,
  { config, flags, registry }: { config: Config; flags: Pick<FlagsClient, "isOn">; registry: SourceRegistry },
): Promise<RecallKeys> {
  const { workspaceId, userId, role } = actor;
  const { embeddingModel, instructions, similarityMin } = state.settings;
  const partition: Partition = {
    workspaceId,
    knowledgeVersion: state.knowledgeVersion,
    cacheEpoch: state.cacheEpoch,
    chain: wish.chain,
    prompt: rulesWith({ workspace: instructions, caller: wish.instructions }),
    settings: {
      temperature: wish.temperature,
      maxTokens: wish.maxTokens,
      passages: passagesMaxOf(state.settings, config),
      similarityMin,
      injectionPolicy: injectionPolicyOf(state.settings, config),
      masksPersonalData: masksPersonalData(state.settings, config),
      isReranked: flags.isOn("rerank", userId),
    },
    embeddingModel,
    sourceKinds: readableKinds(registry, actor),
    filter: wish.filter ?? null,
    rights: rolesVisibleTo(role),
  };
  const hash = await partitionHash(partition);
  const [ofAnswer, ofContext] = await Promise.all([
    answerKey(workspaceId, hash, wish.question),
    contextKey(partition, wish.standalone),
  ]);
  return { partition: hash, answerKey: ofAnswer, contextKey: ofContext };
}
