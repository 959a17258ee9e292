// A reindex step by step: nobody but the test goes on with it.
import { sql } from "drizzle-orm";
import { beginReindex, type ReindexInput } from "../../src/features/reindex/begin.ts";
import { getReindex, type Reindex } from "../../src/features/reindex/reindex.ts";
import type { Services } from "../../src/http/services.ts";
import { goOnReindexing, type ReindexOutcome } from "../../src/knowledge/reindex/go-on.ts";
import { newId } from "../../src/platform/ids.ts";
import { call } from "./api.ts";
import { actorOf, type Person, services } from "./workspace.ts";

/** Few passages a step, so that there is a middle. */
export const hearthWith = (change: Partial<Services> = {}, reindexPassages = 2): Services => ({
  ...services(),
  config: { ...services().config, reindexPassages },
  ...change,
});

/** The cron of another test's file finds what is due, and would go on with it. */
const hold = (owner: Person, due: ReturnType<typeof sql>) =>
  services().database.forWorkspace(owner, (db) => [
    db.execute(sql`update reindexes set due_at = ${due} where ended_at is null`),
  ]);

/** Begun, but nobody was told. */
export async function begin(owner: Person, input: ReindexInput): Promise<Reindex> {
  const silent = { send: async () => undefined } as unknown as Services["ingestQueue"]; // All that is used of it
  const begun = await beginReindex({ ...services(), ingestQueue: silent }, actorOf(owner), input, newId());
  await hold(owner, sql`now() + interval '1 hour'`);
  return begun;
}

export async function step(owner: Person, hearth: Services = hearthWith()): Promise<ReindexOutcome> {
  const { id } = await present(owner);
  await hold(owner, sql`now()`);
  const outcome = await goOnReindexing({ workspaceId: owner.workspaceId, reindexId: id }, hearth);
  await hold(owner, sql`now() + interval '1 hour'`);
  return outcome;
}

export const present = (owner: Person): Promise<Reindex> => getReindex(services(), actorOf(owner));

/** Step by step until it is there. */
export async function untilStatus(owner: Person, status: Reindex["status"], hearth?: Services): Promise<Reindex> {
  for (let steps = 0; steps < 20; steps++) {
    const reindex = await present(owner);
    if (reindex.status === status) return reindex;
    await step(owner, hearth);
  }
  throw new Error(`It never came to be ${status}: ${JSON.stringify(await present(owner))}`);
}

/** How many vectors of each model the workspace has. */
export async function vectorsOf(owner: Person): Promise<Record<string, number>> {
  const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
    db.execute<{ model: string; n: number }>(
      sql`select model, count(*)::int as n from passage_vectors group by model order by model`,
    ),
  ]);
  return Object.fromEntries(rows.map(({ model, n }) => [model, n]));
}

export const search = (owner: Person, query: string) =>
  call("POST", "/api/v1/search", owner.token, { json: { query, k: 8 } });
