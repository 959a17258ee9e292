// The Workspace object as other rooms see it. Not reachable: 503. Gone: the token no longer counts.
import { Failure } from "../platform/failure.ts";
import type { WorkspaceSettings, WorkspaceState } from "./state.ts";
import type { Workspace } from "./workspace.object.ts";

/** Workspaces whose last state an isolate remembers. */
const rememberedMax = 1_000;

export interface WorkspaceClient {
  read(workspaceId: string): Promise<WorkspaceState>;
  /** What this isolate saw last, perhaps outdated: good for starting work early, never for deciding. */
  peek(workspaceId: string): WorkspaceState | undefined;
  writeThrough(workspaceId: string, change: Partial<WorkspaceSettings>): Promise<WorkspaceState>;
  /** Leaves every cached answer of the workspace behind. */
  raiseCacheEpoch(workspaceId: string): Promise<WorkspaceState>;
  /** Runs a change of knowledge: the version rises before and after it, so that no cached answer outlives it. */
  changingKnowledge<T>(workspaceId: string, change: () => Promise<T>): Promise<T>;
}

export function workspaceClient(namespace: DurableObjectNamespace<Workspace>): WorkspaceClient {
  const seen = new Map<string, WorkspaceState>();
  async function call(
    workspaceId: string,
    ask: (object: DurableObjectStub<Workspace>) => Promise<WorkspaceState | null>,
  ): Promise<WorkspaceState> {
    const state = await ask(namespace.getByName(workspaceId)).catch((error: unknown) => {
      throw new Failure({ tag: "dependency_unavailable", dependency: "workspace" }, { cause: error });
    });
    if (!state) throw new Failure({ tag: "unauthenticated", why: "workspace_gone" });
    if (seen.size >= rememberedMax) seen.clear();
    seen.set(workspaceId, state);
    return state;
  }
  const raise = (workspaceId: string) => call(workspaceId, (object) => object.raiseKnowledgeVersion(workspaceId));
  return {
    peek: (workspaceId) => seen.get(workspaceId),
    read: (workspaceId) => call(workspaceId, (object) => object.read(workspaceId)),
    writeThrough: (workspaceId, change) => call(workspaceId, (object) => object.writeThrough(workspaceId, change)),
    raiseCacheEpoch: (workspaceId) => call(workspaceId, (object) => object.raiseCacheEpoch(workspaceId)),
    async changingKnowledge(workspaceId, change) {
      await raise(workspaceId);
      try {
        return await change();
      } finally {
        // The change may stand already: what was cached in between must not outlive it because one call got lost.
        await raise(workspaceId)
          .catch(() => raise(workspaceId))
          .catch(() => raise(workspaceId));
      }
    },
  };
}
