// One object a workspace: knowledge version and settings at hand without a database on the hot path.
// Postgres holds the truth about settings; whoever changes them writes them through.
import { DurableObject } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { workspaces } from "../identity/identity.table.ts";
import { configOf } from "../platform/config.ts";
import { openDatabase } from "../platform/database.ts";
import { openTelemetry } from "../telemetry/telemetry.ts";
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

export class Workspace extends DurableObject<Env> {
  #state: WorkspaceState | undefined;

  /** Null where the workspace doesn't exist (any more). */
  async read(workspaceId: string): Promise<WorkspaceState | null> {
    const kept = this.ctx.storage.kv.get<WorkspaceState>(stateKey);
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
    const config = configOf(this.env);
    const { logger } = openTelemetry(config);
    const database = openDatabase(config, (event) => logger.log("warn", "slow_database", event));
    const [[row]] = await database.system("workspace.load", (db) => [
      db
        .select({ embeddingModel: workspaces.embeddingModel, settings: workspaces.settings })
        .from(workspaces)
        .where(eq(workspaces.id, workspaceId)),
    ]);
    if (!row) return undefined;
    const { modelChain = [], semanticCacheSeconds = null } = row.settings;
    const state = freshState({ embeddingModel: row.embeddingModel, modelChain, semanticCacheSeconds }, Date.now());
    this.ctx.storage.kv.put(stateKey, state);
    return state;
  }
}
