// Tries to log in as other rooms see them: counted in the account's object and in the address's before anything else happens, and
// given back when they succeed. Where they can't be counted nobody may try.
import type { Config } from "../platform/config.ts";
import { Failure } from "../platform/failure.ts";
import { sha256Hex } from "../platform/ids.ts";
import { errorFields, type Logger } from "../telemetry/log.ts";
import { type AttemptWindow, attemptPlaces } from "./login-attempts.ts";
import { longest } from "./money.ts";
import type { Quota } from "./quota.object.ts";

/** Where a try was counted, and when */
export type LoginAttempt = readonly { object: string; windows: readonly AttemptWindow[]; atMs: number }[];

export interface AttemptsClient {
  /** Throws `limited`. */
  countAttempt(email: string, address: string): Promise<LoginAttempt>;
  /** It was no guess: as if it had never been counted. */
  giveBackAttempt(attempt: LoginAttempt): Promise<void>;
}

interface Deps {
  quota: DurableObjectNamespace<Quota>;
  config: Config;
  logger: Logger;
}

export function attemptsClient({ quota, config, logger }: Deps): AttemptsClient {
  async function giveBackAttempt(attempt: LoginAttempt): Promise<void> {
    const giving = attempt.map(({ object, windows, atMs }) => quota.getByName(object).giveBackAttempt(windows, atMs));
    await Promise.all(giving).catch((error: unknown) => {
      logger.log("error", "limits_unreachable", { object: "attempts", ...errorFields(error) });
    });
  }

  return {
    giveBackAttempt,
    async countAttempt(email, address) {
      const places = attemptPlaces(config, await sha256Hex(email), await sha256Hex(address));
      const counting = places.map(async (place) => {
        return { ...place, answer: await quota.getByName(place.object).countAttempt(place.windows) };
      });
      const answers = await Promise.all(counting).catch((error: unknown) => {
        throw new Failure({ tag: "dependency_unavailable", dependency: "limits" }, { cause: error });
      });
      const attempt = answers.flatMap(({ object, windows, answer }) =>
        answer.kind === "granted" ? [{ object, windows, atMs: answer.atMs }] : [],
      );
      const refusal = longest(answers.flatMap(({ answer }) => (answer.kind === "refused" ? [answer.refusal] : [])));
      if (!refusal) return attempt;
      await giveBackAttempt(attempt);
      throw new Failure({ tag: "limited", limit: refusal.rule, retryAtMs: refusal.retryAtMs, statuses: [] });
    },
  };
}
