// Every cache's keys, in one place. An answer is found again only where all that decides it is the same: that is the
// partition, whose hash stands in the key. Raising a workspace's knowledge version or cache epoch leaves all of its old keys behind.
import { canonicalJson } from "../audit/keyed-hash.ts";
import { sha256Hex } from "../platform/ids.ts";

export interface Partition {
  workspaceId: string;
  knowledgeVersion: number;
  cacheEpoch: number;
  /** Models that are asked in turn */
  chain: readonly string[];
  /** The rules in the prompt: any change of them is another version */
  prompt: string;
  settings: {
    temperature: number;
    maxTokens: number;
    passages: number;
    similarityMin: number | null;
    /** What became of passages that give orders */
    injectionPolicy: string;
    masksPersonalData: boolean;
    /** False: the reranker is switched off */
    isReranked: boolean;
  };
  embeddingModel: string | null;
  sourceKinds: readonly string[];
  /** Which knowledge the question is about; null: all */
  filter: object | null;
  /** Roles of sources that the reader may see */
  rights: readonly string[];
}

/** What two questions may differ in and still be the same, for machines: width of characters and white space. */
const normalized = (question: string): string => question.normalize("NFKC").replace(/\s+/g, " ").trim();

/** Field by field, so that the order in which a partition was put together doesn't matter. */
export const partitionHash = (partition: Partition): Promise<string> => {
  const { workspaceId, knowledgeVersion, cacheEpoch, chain, prompt, settings, embeddingModel, filter } = partition;
  const { temperature, maxTokens, passages, similarityMin, injectionPolicy, masksPersonalData, isReranked } = settings;
  return sha256Hex(
    JSON.stringify([
      [workspaceId, knowledgeVersion, cacheEpoch],
      [chain, prompt, temperature, maxTokens, passages, similarityMin, injectionPolicy, masksPersonalData, isReranked],
      [embeddingModel, [...partition.sourceKinds].sort(), [...partition.rights].sort(), canonicalJson(filter)],
    ]),
  );
};

export const answerPrefix = (workspaceId: string): string => `answer:${workspaceId}:`;

export const answerKey = async (workspaceId: string, partition: string, question: string): Promise<string> =>
  `${answerPrefix(workspaceId)}${await sha256Hex(JSON.stringify([partition, normalized(question)]))}`;

/** What was retrieved for a text; of the partition only what decides retrieval. */
export const contextKey = async (
  { workspaceId, knowledgeVersion, cacheEpoch, settings, embeddingModel, sourceKinds, filter, rights }: Partition,
  text: string,
): Promise<string> =>
  `context:${workspaceId}:${await sha256Hex(
    JSON.stringify([
      [knowledgeVersion, cacheEpoch, settings.passages, embeddingModel, settings.isReranked],
      [sourceKinds, canonicalJson(filter), rights, text],
    ]),
  )}`;

/** Of one workspace: what others have asked can't be felt by how fast an answer comes. */
export const embeddingKey = async (workspaceId: string, model: string, text: string): Promise<string> =>
  `embedding:${workspaceId}:${await sha256Hex(JSON.stringify([model, text]))}`;

export interface ExtractionPlace {
  workspaceId: string;
  contentType: string;
  contentHash: string;
  /** Rises when the same bytes would be read otherwise */
  readerVersion: number;
}

export const extractionKey = ({ workspaceId, contentType, contentHash, readerVersion }: ExtractionPlace): string =>
  `extraction:${workspaceId}:${readerVersion}:${contentType}:${contentHash}`;
