// One object a workspace: knowledge version, settings, and what its members and keys are worth, at hand without a database on the
// hot path. Postgres holds the truth; whoever changes it tells this object.
import { DurableObject } from "cloudflare:workers";
import type { Claim, claimName, Standing } from "../identity/credentials.ts";
import type { Database } from "../platform/database.ts";
import { databaseOf } from "../platform/secrets/database-of.ts";
import { databaseHooks } from "../telemetry/hooks.ts";
import { openTelemetry } from "../telemetry/open.ts";
import { loadSettings, standingSource } from "./load.ts";
import { Standings } from "./standings.ts";
import {
  completed,
  freshState,
  type WorkspaceSettings,
  type WorkspaceState,
  withRaisedEpoch,
  withRaisedVersion,
  withSettings,
} from "./state.ts";

const stateKey = "state";

export interface Admitted {
  state: WorkspaceState;
  /** Null: nobody here */
  standing: Standing | null;
}

export class Workspace extends DurableObject<Env> {
  readonly #database: Database;
  readonly #standings: Standings;
  #workspaceId = "";
  #state: WorkspaceState | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const { logger } = openTelemetry(env);
    this.#database = databaseOf(env, databaseHooks(logger));
    const source = standingSource(this.#database, () => this.#workspaceId);
    this.#standings = new Standings(ctx.storage, source);
  }

  /** What the workspace is like, and what this claim is worth in it. Null where the workspace doesn't exist (any more). */
  async admit(workspaceId: string, claim: Claim): Promise<Admitted | null> {
    const state = await this.read(workspaceId);
    return state && { state, standing: await this.#standings.of(claim, Date.now()) };
  }

  /** Null where the workspace doesn't exist (any more). */
  async read(workspaceId: string): Promise<WorkspaceState | null> {
    this.#workspaceId = workspaceId;
    const kept = this.#state ? undefined : this.ctx.storage.kv.get<WorkspaceState>(stateKey);
    this.#state ??= kept ? completed(kept) : await this.#load(workspaceId);
    return this.#state ?? null;
  }

  async raiseKnowledgeVersion(workspaceId: string): Promise<WorkspaceState | null> {
    return this.#change(workspaceId, withRaisedVersion);
  }

  async raiseCacheEpoch(workspaceId: string): Promise<WorkspaceState | null> {
    return this.#change(workspaceId, withRaisedEpoch);
  }

  async writeThrough(workspaceId: string, change: Partial<WorkspaceSettings>): Promise<WorkspaceState | null> {
    return this.#change(workspaceId, (state) => withSettings(state, change));
  }

  /** What these are worth is read anew, and not kept before that moment. */
  forget(names: readonly ReturnType<typeof claimName>[], untilMs: number): void {
    this.#standings.forget(names, untilMs);
  }

  /** The workspace was deleted, or came back: everything is read anew. */
  async forgetAll(): Promise<void> {
    await this.ctx.storage.deleteAll();
    this.#state = undefined;
  }

  async #change(
    workspaceId: string,
    change: (state: WorkspaceState) => WorkspaceState,
  ): Promise<WorkspaceState | null> {
    // No await between reading and writing: two changes never start from the same state.
    if (!(await this.read(workspaceId)) || !this.#state) return null;
    this.#state = change(this.#state);
    this.ctx.storage.kv.put(stateKey, this.#state);
    return this.#state;
  }

  async #load(workspaceId: string): Promise<WorkspaceState | undefined> {
    const settings = await loadSettings(this.#database, workspaceId);
    if (!settings) return undefined;
    const state = freshState(settings, Date.now());
    this.ctx.storage.kv.put(stateKey, state);
    return state;
  }
}
