// Limits as other rooms see them: a user's object and the one over all users, asked at the same time. What can't be reached
// lets calls pass that cost nothing, with a line in the log, and none that cost money.
import { standardPlan } from "../identity/tokens.ts";
import type { Config } from "../platform/config.ts";
import { Failure } from "../platform/failure.ts";
import { sha256Hex } from "../platform/ids.ts";
import { errorFields, type Logger } from "../telemetry/log.ts";
import { type Answers, ceilingOf, refusalOf, sumOfShards } from "./admission.ts";
import { againIfReset } from "./again-if-reset.ts";
import { type AttemptsClient, attemptsClient } from "./attempts.client.ts";
import { type GlobalQuota, globalShardName } from "./global.object.ts";
import type { WindowStatus } from "./ledger-types.ts";
import { userRules } from "./plans.ts";
import type { Quota, QuotaRequest } from "./quota.object.ts";

export interface LimitedUser {
  userId: string;
  /** Null: work in the background; the plan that was seen last counts */
  plan: string | null;
  /** The login that speaks; null: none of ours */
  sessionId?: string | null;
}

export type Call = Omit<QuotaRequest, "userId" | "plan" | "sessionId">;

/** What was reserved, and where: plain data, so that who ends the call can be told of it. */
export interface Hold {
  reservationId: string;
  userId: string;
  /** The most that the call may spend */
  ceilingNanoUsd: number;
  /** Null where nothing is held there */
  globalShard: number | null;
}

export interface Admission {
  /** Asked before with the same id or key: whoever asked first holds the reservation. */
  isRepeated: boolean;
  hold: Hold;
  statuses: WindowStatus[];
}

export interface LimitsClient extends AttemptsClient {
  /** Throws `unauthenticated` where the login has ended, `limited`, `conflict`, or `dependency_unavailable` where money can't be reserved. */
  admit(user: LimitedUser, call: Call): Promise<Admission>;
  /** The call did not happen after all: it counts nowhere. */
  release(hold: Hold): Promise<void>;
  /** Throws where an object can't be reached; settling again is harmless. */
  settle(hold: Omit<Hold, "ceilingNanoUsd">, costNanoUsd: number): Promise<void>;
  /** The same of many at once, with one call to each object */
  settleMany(settled: readonly (Omit<Hold, "ceilingNanoUsd"> & { costNanoUsd: number })[]): Promise<void>;
  renew(hold: Hold): Promise<void>;
  /** These logins have ended: their access tokens are worth nothing from now on. Throws where that can't be told. */
  endLogins(userId: string, loginIds: readonly string[]): Promise<void>;
  /** Throws `limited`. */
  countAddress(address: string): Promise<WindowStatus[]>;
  status(user: LimitedUser): Promise<WindowStatus[]>;
  globalStatus(): Promise<WindowStatus[]>;
}

interface Deps {
  quota: DurableObjectNamespace<Quota>;
  global: DurableObjectNamespace<GlobalQuota>;
  config: Config;
  logger: Logger;
}

export function limitsClient({ quota, global, config, logger }: Deps): LimitsClient {
  const ofUser = (userId: string) => quota.getByName(`user:${userId}`);
  const ofShard = (shard: number) => global.getByName(globalShardName(shard));

  async function orUnreachable<T>(object: string, ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await againIfReset(ask);
    } catch (error) {
      logger.log("error", "limits_unreachable", { object, ...errorFields(error) });
      return undefined;
    }
  }

  const release = async (hold: Hold): Promise<void> => {
    await Promise.all([releaseOwn(hold), releaseGlobal(hold.reservationId, hold.globalShard)]);
  };

  async function releaseOwn({ reservationId, userId }: Hold): Promise<void> {
    await orUnreachable("quota", async () => ofUser(userId).release(reservationId));
  }

  /** Only what this call was granted: under the same id another one may hold its own. */
  async function giveBack(hold: Hold, { own, house }: Answers): Promise<void> {
    await Promise.all([
      own?.kind === "granted" ? releaseOwn(hold) : undefined,
      house?.kind === "granted" ? releaseGlobal(hold.reservationId, house.shard) : undefined,
    ]);
  }

  async function releaseGlobal(reservationId: string, shard: number | null): Promise<void> {
    if (shard !== null) await orUnreachable("global", async () => ofShard(shard).release(reservationId));
  }

  async function askBoth({ userId, plan, sessionId = null }: LimitedUser, call: Call): Promise<Answers> {
    const { id, isQuestion, leastNanoUsd } = call;
    const worstNanoUsd = Math.min(call.worstNanoUsd, userRules(config, plan ?? standardPlan).perRequestNanoUsd);
    const isHouseAsked = isQuestion || worstNanoUsd > 0;
    const home = homeShardOf(userId, config.globalShards);
    const [own, house] = await Promise.all([
      orUnreachable("quota", async () => ofUser(userId).admit({ ...call, worstNanoUsd, userId, plan, sessionId })),
      isHouseAsked
        ? orUnreachable("global", async () => ofShard(home).admit(home, { id, isQuestion, worstNanoUsd, leastNanoUsd }))
        : undefined,
    ]);
    return { own, house, isHouseAsked, leastNanoUsd };
  }

  async function admit(user: LimitedUser, call: Call): Promise<Admission> {
    const answers = await askBoth(user, call);
    const { own, house } = answers;
    const hold: Hold = {
      reservationId: call.id,
      userId: user.userId,
      ceilingNanoUsd: ceilingOf(answers),
      globalShard: house && house.kind !== "refused" ? house.shard : null,
    };
    const refusal = refusalOf(answers);
    if (refusal) {
      await giveBack(hold, answers);
      throw new Failure(refusal);
    }
    const isRepeated = own?.kind === "repeated";
    if (isRepeated && house?.kind === "granted") await releaseGlobal(call.id, house.shard);
    return { isRepeated, hold, statuses: own?.windows ?? [] };
  }

  return {
    ...attemptsClient({ quota, config, logger }),
    admit,
    release,
    async settle({ reservationId, userId, globalShard }, costNanoUsd) {
      await Promise.all([
        againIfReset(async () => ofUser(userId).settle(reservationId, userId, costNanoUsd)),
        globalShard === null
          ? undefined
          : againIfReset(async () => ofShard(globalShard).settle(globalShard, reservationId, costNanoUsd)),
      ]);
    },
    async settleMany(settled) {
      const costOf = ({ reservationId: id, costNanoUsd }: (typeof settled)[number]) => ({ id, costNanoUsd });
      const byUser = Map.groupBy(settled, ({ userId }) => userId);
      const byShard = Map.groupBy(settled, ({ globalShard }) => globalShard);
      await Promise.all([
        ...[...byUser].map(([userId, some]) =>
          againIfReset(async () => ofUser(userId).settleMany(userId, some.map(costOf))),
        ),
        ...[...byShard].map(([shard, some]) =>
          shard === null ? undefined : againIfReset(async () => ofShard(shard).settleMany(shard, some.map(costOf))),
        ),
      ]);
    },
    async renew({ reservationId, userId, ceilingNanoUsd, globalShard }) {
      await Promise.all([
        orUnreachable("quota", async () => ofUser(userId).renew(reservationId, userId, ceilingNanoUsd)),
        globalShard === null
          ? undefined
          : orUnreachable("global", async () => ofShard(globalShard).renew(globalShard, reservationId, ceilingNanoUsd)),
      ]);
    },
    async endLogins(userId, loginIds) {
      await againIfReset(async () => ofUser(userId).endLogins(loginIds)).catch((error: unknown) => {
        throw new Failure({ tag: "dependency_unavailable", dependency: "limits" }, { cause: error });
      });
    },
    async countAddress(address) {
      const name = `address:${await sha256Hex(address)}`;
      const own = await orUnreachable("address", async () => quota.getByName(name).countAddress());
      const refusal = refusalOf({ own, house: undefined, isHouseAsked: false, leastNanoUsd: 0 });
      if (refusal) throw new Failure(refusal);
      return own?.windows ?? [];
    },
    status: ({ userId, plan }) => againIfReset(async () => ofUser(userId).status(plan)),
    globalStatus: async () =>
      sumOfShards(
        await Promise.all(
          Array.from({ length: config.globalShards }, async (_, shard) => ofShard(shard).status(shard)),
        ),
      ),
  };
}

/** A user's questions go to the same shard first; ids are hexadecimal, their ends random. */
const homeShardOf = (userId: string, shards: number): number => Number.parseInt(userId.slice(-6), 16) % shards;
