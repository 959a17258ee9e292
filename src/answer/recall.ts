// Under which keys an answer may be found again: all that decides it is in them.
import { answerKey, contextKey, type Partition, partitionHash } from "../cache/keys.ts";
import type { PersonActor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import type { SourceRegistry } from "../knowledge/source-kind.ts";
import type { Config } from "../platform/config.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { rulesWith } from "./prompt.ts";

export interface RecallKeys {
  partition: string;
  answerKey: string;
  contextKey: string;
}

export interface RecallWish {
  question: string;
  standalone: string;
  chain: readonly string[];
  temperature: number;
  maxTokens: number;
  instructions?: string | undefined;
}

export async function recallKeys(
  actor: PersonActor,
  state: WorkspaceState,
  wish: RecallWish,
  { config, registry }: { config: Config; registry: SourceRegistry },
): Promise<RecallKeys> {
  const { workspaceId, role } = actor;
  const partition: Partition = {
    workspaceId,
    knowledgeVersion: state.knowledgeVersion,
    cacheEpoch: state.cacheEpoch,
    chain: wish.chain,
    prompt: rulesWith(wish.instructions),
    settings: { temperature: wish.temperature, maxTokens: wish.maxTokens, passages: config.answerPassages },
    embeddingModel: state.settings.embeddingModel,
    sourceKinds: [...registry.keys()],
    rights: rolesVisibleTo(role),
  };
  const hash = await partitionHash(partition);
  const [ofAnswer, ofContext] = await Promise.all([
    answerKey(workspaceId, hash, wish.question),
    contextKey(partition, wish.standalone),
  ]);
  return { partition: hash, answerKey: ofAnswer, contextKey: ofContext };
}
