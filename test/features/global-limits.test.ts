// What all users together may do, held by shards that lend each other what they have.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { GlobalRequest } from "../../src/limits/global.object.ts";
import { bookUsage } from "../../src/limits/usage.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { usageEntry } from "../support/usage.ts";
import { createOwner, services } from "../support/workspace.ts";

const concurrent = 250;
const shard = (index: number) => env.GLOBAL_QUOTA.getByName(`global:${index}`);
const question = (worstNanoUsd = 0): GlobalRequest => ({
  id: newId(),
  isQuestion: true,
  worstNanoUsd,
  leastNanoUsd: worstNanoUsd,
});

async function running(): Promise<number> {
  const statuses = await services().limits.globalStatus();
  return statuses.find(({ name }) => name === "global-concurrent")?.used ?? Number.NaN;
}

/** Nothing of the test before is under way: what nobody renews is let go. */
beforeEach(async () => eventually(async () => expect(await running()).toBe(0)));

describe("three hundred questions at once, all at the same shard", () => {
  it("are let in until both shards are full, and when some have ended as many more", async () => {
    const requests = Array.from({ length: 300 }, () => question());
    const answers = await Promise.all(requests.map((request) => shard(0).admit(0, request)));
    const granted = requests.filter((_, index) => answers[index]?.kind === "granted");
    expect(granted).toHaveLength(concurrent);
    expect(await running()).toBe(concurrent);
    const refused = answers.find(({ kind }) => kind === "refused");
    expect(refused).toMatchObject({ refusal: { rule: { name: "global-concurrent" } } });
    for (const [index, request] of requests.entries()) {
      const answer = answers[index];
      if (answer?.kind === "granted") await shard(answer.shard).settle(answer.shard, request.id, 0);
    }
    expect(await running()).toBe(0);
    expect((await shard(0).admit(0, question())).kind).toBe("granted");
  });

  it("count an hour's questions over both shards", async () => {
    const before = await services().limits.globalStatus();
    await Promise.all(Array.from({ length: 20 }, async () => ask(await createOwner(), { question: "Anything?" })));
    const after = await services().limits.globalStatus();
    const used = (statuses: typeof before) => statuses.find(({ name }) => name === "global-hour")?.used ?? 0;
    expect(used(after) - used(before)).toBe(20);
  });
});

describe("a shard that dies", () => {
  it("forgets nothing that it had written, and finds its lost reservations' cost in the books", async () => {
    const request = question(5_000_000);
    expect((await shard(0).admit(0, request)).kind).toBe("granted");
    await eventually(async () =>
      expect(await runInDurableObject(shard(0), (_, { storage }) => storage.get("unwritten"))).toBe(false),
    );
    await runInDurableObject(shard(0), (_, state) => state.abort("killed by the test")).catch(() => undefined);
    expect(await running()).toBe(1);
    const spent = (await services().limits.globalStatus()).find(({ name }) => name === "global-usd-day")?.used ?? 0;
    // Its Worker died after the books were written: nobody settles it here any more.
    const { workspaceId, userId } = await createOwner();
    await services().database.system("test.book", (db) => [
      bookUsage(db, [
        {
          reservationId: request.id,
          workspaceId,
          userId,
          globalShard: 0,
          entries: [usageEntry({ id: request.id, costNanoUsd: 4_000_000 })],
        },
      ]),
    ]);
    await eventually(async () => {
      const day = (await services().limits.globalStatus()).find(({ name }) => name === "global-usd-day");
      expect(day).toMatchObject({ used: spent + 4_000_000, reserved: 0 });
    });
  });
});

// Last: it leaves no money behind.
describe("money of all", () => {
  it("is lent by the other shard before anybody is refused", async () => {
    const [budget] = (await services().limits.globalStatus()).filter(({ name }) => name === "global-usd-hour");
    // A little has been spent of one of the two.
    const half = Math.floor((budget?.left ?? 0) / 2) - 10_000_000;
    const requests = [question(half), question(half)];
    const holders: number[] = [];
    for (const request of requests) {
      const answer = await shard(1).admit(1, request);
      if (answer.kind !== "granted") throw new Error(answer.kind);
      holders.push(answer.shard);
      await shard(answer.shard).settle(answer.shard, request.id, half);
    }
    expect(holders.sort()).toEqual([0, 1]);
    expect(await shard(1).admit(1, question(half))).toMatchObject({
      kind: "refused",
      refusal: { rule: { isMoney: true } },
    });
  });
});
