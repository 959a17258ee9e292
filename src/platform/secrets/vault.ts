// HashiCorp Vault, KV version 2: one secret whose data are our settings, by name. Let in by a token, or by an AppRole's login.
import { z } from "zod";
import { askStore, type StoreAnswer } from "./ask-store.ts";
import { type SecretSource, SecretSourceError } from "./secret-source.ts";
import { anyName, valuesIn } from "./stored-object.ts";

const store = "Vault";

export interface VaultSettings {
  address: string;
  namespace: string | undefined;
  mount: string;
  path: string;
  access: { token: string } | { roleId: string; secretId: string; mount: string };
  timeoutMs: number;
}

const secretSchema = z.object({
  data: z.object({ data: z.record(z.string(), z.unknown()), metadata: z.object({ created_time: z.string() }) }),
});
const loginSchema = z.object({ auth: z.object({ client_token: z.string().min(1), lease_duration: z.number() }) });

/** A login is used for this part of its lease: the rest is for clocks and for what is under way. */
const usedPartOfLease = 0.8;

const meanings: Readonly<Record<number, string>> = {
  400: "the request isn't taken: an AppRole that isn't known, perhaps",
  403: "permission denied: the token is not good any more, or its policy doesn't allow it",
  404: "nothing is there: check VAULT_MOUNT and VAULT_PATH, or its version was deleted",
  503: "it is sealed, or in maintenance",
};

export function vault(settings: VaultSettings): SecretSource {
  const { access, timeoutMs } = settings;
  let login: { token: string; goodUntilMs: number } | undefined;

  const ask = (path: string, headers: Record<string, string>, body?: object): Promise<StoreAnswer> =>
    askStore(store, requestTo(settings, path, headers, body), timeoutMs);

  async function token(): Promise<string> {
    if ("token" in access) return access.token;
    if (login && login.goodUntilMs > Date.now()) return login.token;
    const credentials = { role_id: access.roleId, secret_id: access.secretId };
    const answer = await ask(`auth/${access.mount}/login`, {}, credentials);
    if (answer.status !== 200) throw refused("login", answer.status);
    const { auth } = expected(loginSchema, answer);
    // A lease of zero never ends; it is asked for again all the same, with the isolate's.
    const goodMs = (auth.lease_duration || 3_600) * 1_000 * usedPartOfLease;
    login = { token: auth.client_token, goodUntilMs: Date.now() + goodMs };
    return login.token;
  }

  const fetchSecret = async () => ask(`${settings.mount}/data/${settings.path}`, { "X-Vault-Token": await token() });

  async function secretAnswer(): Promise<StoreAnswer> {
    const wasLoggedIn = login !== undefined;
    const answer = await fetchSecret();
    // A login may be revoked before its lease ends.
    if (answer.status !== 403 || !wasLoggedIn) return answer;
    login = undefined;
    return fetchSecret();
  }

  return {
    kind: "vault",
    names: anyName,
    async read(names) {
      const answer = await secretAnswer();
      if (answer.status !== 200) throw refused("read", answer.status);
      const { data } = expected(secretSchema, answer);
      const changedAtMs = Date.parse(data.metadata.created_time);
      const changedAt = Number.isNaN(changedAtMs) ? null : new Date(changedAtMs);
      return { values: valuesIn(data.data, names), changedAt };
    },
  };
}

function requestTo(
  { address, namespace }: VaultSettings,
  path: string,
  headers: Record<string, string>,
  body: object | undefined,
): Request {
  const encoded = path.split("/").filter(Boolean).map(encodeURIComponent).join("/");
  return new Request(`${address.replace(/\/{1,8}$/, "")}/v1/${encoded}`, {
    method: body ? "POST" : "GET",
    headers: {
      ...headers,
      "X-Vault-Request": "true",
      ...(namespace === undefined ? {} : { "X-Vault-Namespace": namespace }),
      ...(body ? { "Content-Type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

function refused(step: string, status: number): SecretSourceError {
  const meaning = meanings[status];
  return new SecretSourceError(
    `${store} answered HTTP ${status} to the ${step}${meaning ? ` (${meaning})` : ""}`,
    status,
  );
}

function expected<T extends z.ZodType>(schema: T, { json, status }: StoreAnswer): z.output<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new SecretSourceError(`${store} answered HTTP ${status} without what was asked for`, status);
}
