// The Workspace object as other rooms see it. Not reachable: 503. Gone: the token no longer counts.
import { type Claim, claimName, type Standing } from "../identity/credentials.ts";
import { Failure } from "../platform/failure.ts";
import { isSameSecret } from "../platform/same-secret.ts";
import type { WorkspaceSettings, WorkspaceState } from "./state.ts";
import type { Admitted, Workspace } from "./workspace.object.ts";

/** Workspaces, and claims, whose last state an isolate remembers. */
const rememberedMax = 1_000;
/** Nothing is kept of a standing while it may be changing: longer than any change takes. */
const changeMs = 30_000;

type Name = ReturnType<typeof claimName>;

export interface WorkspaceClient {
  read(workspaceId: string): Promise<WorkspaceState>;
  /** The workspace, and what this claim is worth in it right now; null: nothing. Undefined where there is no such workspace. */
  admit(workspaceId: string, claim: Claim): Promise<Admitted | undefined>;
  /** What this isolate saw last, perhaps outdated: good for starting work early, never for deciding. */
  peek(workspaceId: string): WorkspaceState | undefined;
  /** The same of a claim: good for going on, never for refusing. */
  peekStanding(workspaceId: string, claim: Claim): Standing | undefined;
  writeThrough(workspaceId: string, change: Partial<WorkspaceSettings>): Promise<WorkspaceState>;
  /** Leaves every cached answer of the workspace behind. */
  raiseCacheEpoch(workspaceId: string): Promise<WorkspaceState>;
  /** Runs a change of knowledge: the version rises before and after it, so that no cached answer outlives it. */
  changingKnowledge<T>(workspaceId: string, change: () => Promise<T>): Promise<T>;
  /** Runs a change of members or keys: what they are worth is read anew from its end on, at once and everywhere. */
  changingStandings<T>(workspaceId: string, names: readonly Name[], change: () => Promise<T>): Promise<T>;
  /** After a workspace was deleted. */
  forgetAll(workspaceId: string): Promise<void>;
}

export function workspaceClient(namespace: DurableObjectNamespace<Workspace>): WorkspaceClient {
  const seen = remembering<WorkspaceState>();
  const standings = remembering<Standing>();
  const nameIn = (workspaceId: string, claim: Claim) => `${workspaceId} ${claimName(claim)}`;

  async function ask<T>(workspaceId: string, question: (object: DurableObjectStub<Workspace>) => Promise<T>) {
    return question(namespace.getByName(workspaceId)).catch((error: unknown) => {
      throw new Failure({ tag: "dependency_unavailable", dependency: "workspace" }, { cause: error });
    });
  }
  async function call(
    workspaceId: string,
    question: (object: DurableObjectStub<Workspace>) => Promise<WorkspaceState | null>,
  ): Promise<WorkspaceState> {
    const state = await ask(workspaceId, question);
    if (!state) throw new Failure({ tag: "unauthenticated", why: "workspace_gone" });
    seen.set(workspaceId, state);
    return state;
  }
  const raise = (workspaceId: string) => call(workspaceId, (object) => object.raiseKnowledgeVersion(workspaceId));
  const forget = (workspaceId: string, names: readonly Name[], untilMs: number) =>
    ask(workspaceId, (object) => object.forget(names, untilMs));
  return {
    peek: seen.get,
    peekStanding(workspaceId, claim) {
      const standing = standings.get(nameIn(workspaceId, claim));
      if (claim.kind !== "key") return standing;
      return standing?.key && isSameSecret(standing.key.hash, claim.hash) ? standing : undefined;
    },
    read: (workspaceId) => call(workspaceId, (object) => object.read(workspaceId)),
    async admit(workspaceId, claim) {
      const admitted = await ask(workspaceId, (object) => object.admit(workspaceId, claim));
      if (admitted) seen.set(workspaceId, admitted.state);
      if (admitted?.standing) standings.set(nameIn(workspaceId, claim), admitted.standing);
      else standings.delete(nameIn(workspaceId, claim));
      return admitted ?? undefined;
    },
    writeThrough: (workspaceId, change) => call(workspaceId, (object) => object.writeThrough(workspaceId, change)),
    raiseCacheEpoch: (workspaceId) => call(workspaceId, (object) => object.raiseCacheEpoch(workspaceId)),
    async changingKnowledge(workspaceId, change) {
      await raise(workspaceId);
      try {
        return await change();
      } finally {
        // The change may stand already: what was cached in between must not outlive it because one call got lost.
        await persistently(() => raise(workspaceId));
      }
    },
    async changingStandings(workspaceId, names, change) {
      await forget(workspaceId, names, Date.now() + changeMs);
      try {
        return await change();
      } finally {
        // Not reached: what they are worth is read each time until that moment has come.
        await persistently(() => forget(workspaceId, names, 0)).catch(() => undefined);
      }
    },
    forgetAll: (workspaceId) => persistently(() => ask(workspaceId, (object) => object.forgetAll())),
  };
}

const persistently = <T>(call: () => Promise<T>): Promise<T> => call().catch(call).catch(call);

function remembering<T>() {
  const known = new Map<string, T>();
  return {
    get: (name: string) => known.get(name),
    set(name: string, value: T) {
      if (known.size >= rememberedMax) known.clear();
      known.set(name, value);
    },
    delete: (name: string) => known.delete(name),
  };
}
