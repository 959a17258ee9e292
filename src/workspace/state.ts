// What the hot path must know of a workspace, and the rules of its change. Pure.
import type { InjectionPolicy, PersonalDataPolicy } from "../platform/settings/security.ts";

export interface WorkspaceSettings {
  /** The model of this workspace's vectors; none until something was indexed. */
  embeddingModel: string | null;
  /** Models to ask in turn, ids or aliases; empty: what this Hearth is set up for. */
  modelChain: readonly string[];
  /** How long answers are repeated for questions of the same meaning; 0: never; null: what this Hearth is set up for. */
  semanticCacheSeconds: number | null;
  /** Names the limits of its members; null: those that their tokens name, or the standard ones */
  plan: string | null;
  /** What every answer of this workspace keeps to, below the house's own rules; null: nothing more */
  instructions: string | null;
  /** Most passages that an answer is made from; null: as many as fit */
  passagesMax: number | null;
  /** Passages less similar to the question than this are left out, 0 to 1; null: as their embedding model recommends */
  similarityMin: number | null;
  /** What becomes of questions and passages that score as prompt injections; null: what this Hearth is set up for */
  injectionPolicy: InjectionPolicy | null;
  /** What becomes of personal data in what goes to a cloud provider; null: what this Hearth is set up for */
  personalDataPolicy: PersonalDataPolicy | null;
}

export const unchosen: WorkspaceSettings = {
  embeddingModel: null,
  modelChain: [],
  semanticCacheSeconds: null,
  plan: null,
  instructions: null,
  passagesMax: null,
  similarityMin: null,
  injectionPolicy: null,
  personalDataPolicy: null,
};

export interface WorkspaceState {
  /** Rises with every change of the workspace's knowledge, before and after the change's commit. */
  knowledgeVersion: number;
  /** Rises when the workspace's caches are emptied. */
  cacheEpoch: number;
  settings: WorkspaceSettings;
}

export const withRaisedVersion = (state: WorkspaceState): WorkspaceState => ({
  ...state,
  knowledgeVersion: state.knowledgeVersion + 1,
});

export const withRaisedEpoch = (state: WorkspaceState): WorkspaceState => ({
  ...state,
  cacheEpoch: state.cacheEpoch + 1,
});

/** `versionStart`: a number that no earlier life of this workspace can have reached, should the object have lost its memory. */
export const freshState = (settings: WorkspaceSettings, versionStart: number): WorkspaceState => ({
  knowledgeVersion: versionStart,
  cacheEpoch: 1,
  settings,
});

/** As it was kept by a Hearth that knew less. */
export const completed = (kept: WorkspaceState): WorkspaceState => ({
  ...kept,
  cacheEpoch: kept.cacheEpoch ?? 1,
  settings: { ...unchosen, ...kept.settings },
});

export const withSettings = (state: WorkspaceState, change: Partial<WorkspaceSettings>): WorkspaceState => ({
  ...state,
  settings: { ...state.settings, ...change },
});
