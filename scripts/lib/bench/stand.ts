// What is measured, each part in a process of its own: a provider on loopback, a bare pass-through Worker, and Hearth with its
// Postgres, both Workers on the same runtime and in front of the same provider.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Api } from "../api.ts";
import { boundlessPlan, limitsOutOfReach } from "../no-limits.ts";
import { freePort } from "../port.ts";
import { onShutdown } from "../shutdown.ts";
import { startChild } from "./child.ts";

/** Users whom the spike is for: each has a limit of his own. */
const limitedPlan = { name: "limited", questionsPerMinute: 200, usersForRates: [125, 500, 1_000] };

/** Of a provider that nobody listens at */
export const downModel = "down/model";

/** Everything on that is on in production, log lines and the part of them that Postgres keeps as there. Limits out of reach. */
export const standSettings = {
  ...limitsOutOfReach,
  PLANS: JSON.stringify({
    standard: boundlessPlan,
    [limitedPlan.name]: { ...boundlessPlan, questions_per_minute: limitedPlan.questionsPerMinute },
  }),
  LOG_LEVEL: "info",
  LOG_SAMPLE: "0.05",
  METRICS_EXPORTER: "prometheus",
  OPENAI_API_KEY: "loopback",
  OPENAI_CHAT_MODEL: "bench",
  OPENAI_CONTEXT_TOKENS: "128000",
  MODEL_CHAIN: "openai/bench",
  CUSTOM_PROVIDERS: JSON.stringify([{ id: "down", base_url: "http://127.0.0.1:9/v1", models: ["model"] }]),
};

/** A server that requests are sent to. */
export interface Server {
  port: number;
  /** Of the runtime */
  pid: number;
}

export interface Hearth extends Server {
  api: Api;
  postgresPid: number;
  /** For each rate a user with a limit */
  limited: readonly LimitedUser[];
  limitPerMinute: number;
}

export interface LimitedUser {
  perSecond: number;
  token: string;
}

export interface Stand {
  bare: Server;
  hearth: Hearth;
  upstreamUrl: string;
}

/** What a server's process announces */
export interface ServerSaid {
  port: number;
  /** Of its runtime */
  serverPid: number;
}

export interface HearthSaid extends ServerSaid {
  token: string;
  limited: LimitedUser[];
}

/** Ends with the script. */
export async function startStand(): Promise<Stand> {
  const upstream = await startChild<{ url: string }>("upstream.ts");
  const [bare, hearth] = await Promise.all([startBare(upstream.said.url), startHearth(upstream.said.url)]);
  return { bare, hearth, upstreamUrl: upstream.said.url };
}

async function startBare(upstreamUrl: string): Promise<Server> {
  const { said } = await startChild<ServerSaid>("bare-server.ts", {
    BENCH_UPSTREAM: upstreamUrl,
  });
  return { port: said.port, pid: said.serverPid };
}

/** `variables` go before those of every stand. */
export async function startHearth(
  upstreamUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Hearth> {
  const folder = mkdtempSync(join(tmpdir(), "hearth-bench-"));
  onShutdown(() => rmSync(folder, { recursive: true, force: true }));
  const given = {
    ...standSettings,
    OPENAI_BASE_URL: `${upstreamUrl}/v1`,
    ...variables,
    HEARTH_DATA: folder,
    PORT: String(await freePort()),
    HEARTH_DB_PORT: String(await freePort()),
    BENCH_LIMITED: JSON.stringify({ plan: limitedPlan.name, rates: limitedPlan.usersForRates }),
  };
  const postgres = await startChild("postgres-server.ts", given);
  const { said } = await startChild<HearthSaid>("hearth-server.ts", given);
  const { port, token, serverPid, limited } = said;
  const api = { url: `http://127.0.0.1:${port}`, token };
  const limitPerMinute = limitedPlan.questionsPerMinute;
  return { port, pid: serverPid, api, postgresPid: postgres.pid, limited, limitPerMinute };
}
