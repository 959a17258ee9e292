// What the hot path must know of a workspace, and the rules of its change. Pure.

export interface WorkspaceSettings {
  /** The model of this workspace's vectors; none until something was indexed. */
  embeddingModel: string | null;
  /** Models to ask in turn, ids or aliases; empty: what this Hearth is set up for. */
  modelChain: readonly string[];
  /** How long answers are repeated for questions of the same meaning; 0: never; null: what this Hearth is set up for. */
  semanticCacheSeconds: number | null;
}

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
  settings: { ...kept.settings, semanticCacheSeconds: kept.settings.semanticCacheSeconds ?? null },
});

export const withSettings = (state: WorkspaceState, change: Partial<WorkspaceSettings>): WorkspaceState => ({
  ...state,
  settings: { ...state.settings, ...change },
});
