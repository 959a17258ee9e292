// Provider keys of a user's own: those that a request brings in `X-Provider-Key`, and those that the user keeps here. In memory
// only: a key becomes no part of an id, of a log, of anything stored.
import type { Sealer } from "../identity/sealing.ts";
import { invalid } from "../platform/failure.ts";
import type { Logger } from "../telemetry/log.ts";
import type { ModelCatalog } from "./catalog.ts";

/** By provider */
export type OwnKeys = Readonly<Record<string, string>>;

export const noOwnKeys: OwnKeys = {};

export const ownKeyHeader = "X-Provider-Key";
const keysMax = 4;
export const keyMaxChars = 512;
/** What can be seen, and stands in a header: no comma, which parts one key from the next. */
const keyForm = "[!-+\\--~]";
export const keyPattern = new RegExp(`^${keyForm}{1,${keyMaxChars}}$`);
const pairPattern = new RegExp(`^([a-z][a-z0-9-]*)=(${keyForm}{1,${keyMaxChars}})$`);

type Providers = Pick<ModelCatalog, "providers">;

/** Whether a user may bring a key of their own for it. */
export const takesOwnKey = (id: string, { providers }: Providers): boolean =>
  providers.some((provider) => provider.id === id && provider.keyed !== undefined);

/** Throws `invalid_input`, which tells nothing of what the header says. */
export function ownKeysIn(header: string | undefined, catalog: Providers): OwnKeys {
  if (header === undefined) return noOwnKeys;
  const pairs = header.split(",").map((pair) => pairOf(pair.trim(), catalog));
  if (pairs.length > keysMax) throw invalid(ownKeyHeader, `has more than ${keysMax} keys`);
  const keys = Object.fromEntries(pairs);
  if (Object.keys(keys).length < pairs.length) throw invalid(ownKeyHeader, "has two keys for one provider");
  return keys;
}

function pairOf(pair: string, catalog: Providers): [provider: string, key: string] {
  const [, provider, key] = pairPattern.exec(pair) ?? [];
  if (provider === undefined || key === undefined)
    throw invalid(ownKeyHeader, `must be provider=key, with commas between; a key has up to ${keyMaxChars} characters`);
  if (!takesOwnKey(provider, catalog)) throw invalid(ownKeyHeader, "names a provider that takes no key here");
  return [provider, key];
}

/** What a user keeps here, as far as it can still be opened and is of use. */
export async function openKept(
  sealed: OwnKeys,
  userId: string,
  { catalog, sealer, logger }: { catalog: Providers; sealer: Sealer | undefined; logger: Logger },
): Promise<OwnKeys> {
  const opening = Object.entries(sealed)
    .filter(([provider]) => takesOwnKey(provider, catalog))
    .map(async ([provider, text]) => {
      const key = await sealer?.open(text, { userId, provider });
      if (key === undefined) logger.log("warn", "provider_key_not_opened", { user_id: userId, provider });
      return key === undefined ? [] : [[provider, key] as const];
    });
  return Object.fromEntries((await Promise.all(opening)).flat());
}
