// What the hot path must know of a workspace, and the rules of its change. Pure.

export interface WorkspaceSettings {
  /** The model of this workspace's vectors; none until something was indexed. */
  embeddingModel: string | null;
  /** Models to ask in turn, ids or aliases; empty: what this Hearth is set up for. */
  modelChain: readonly string[];
}

export interface WorkspaceState {
  /** Rises with every change of the workspace's knowledge, before and after the change's commit. */
  knowledgeVersion: number;
  settings: WorkspaceSettings;
}

export const withRaisedVersion = (state: WorkspaceState): WorkspaceState => ({
  ...state,
  knowledgeVersion: state.knowledgeVersion + 1,
});

export const withSettings = (state: WorkspaceState, change: Partial<WorkspaceSettings>): WorkspaceState => ({
  ...state,
  settings: { ...state.settings, ...change },
});
