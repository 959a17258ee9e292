// Stores of secrets at the peers, each test's own, and the environments of a Hearth that is set up for them.
import { inject } from "vitest";
import { newId } from "../../src/platform/ids.ts";

export const region = "eu-central-1";
export const secretId = "hearth/production";
/** Of no known form: no pattern masks it by chance. */
export const newValue = (): string => `value-of-a-secret-${newId()}`;

async function put(url: string, json: object): Promise<void> {
  const response = await fetch(url, { method: "PUT", body: JSON.stringify(json) });
  await response.body?.cancel();
}

export interface Store {
  /** Settings that choose it */
  settings: Record<string, string>;
  /** What it keeps from now on */
  keep(values: object): Promise<void>;
  change(change: object): Promise<void>;
  /** Requests that a behaviour has answered, or not */
  asked(behaviour?: string): Promise<number>;
}

export async function newVault(values: object, change: object = {}): Promise<Store & { url: string; token: string }> {
  const name = newId();
  const url = `${inject("vaultPeerUrl")}/${name}`;
  const token = `hvs.${newValue()}`;
  const keep = (kept: object) => put(url, { secrets: { "hearth/prod": kept } });
  await put(url, { tokens: { [token]: true }, ...change });
  await keep(values);
  return {
    url,
    token,
    settings: {
      SECRETS_SOURCE: "vault",
      VAULT_ADDR: url,
      VAULT_PATH: "hearth/prod",
      VAULT_TOKEN: token,
      SECRETS_TIMEOUT_MS: "1000",
    },
    keep,
    change: (changed) => put(url, changed),
    asked: (behaviour = "ok") => requestsOf(inject("vaultPeerUrl"), `${behaviour}@${name}`),
  };
}

export async function newAccount(
  values: unknown,
  change: object = {},
): Promise<Store & { accessKeyId: string; secretAccessKey: string }> {
  const accessKeyId = `AKIA${newId().replaceAll("-", "").toUpperCase()}`;
  const secretAccessKey = newValue();
  const url = `${inject("awsPeerUrl")}/accounts/${accessKeyId}`;
  await put(url, { secretAccessKey, region, secrets: { [secretId]: values }, ...change });
  return {
    accessKeyId,
    secretAccessKey,
    settings: {
      SECRETS_SOURCE: "aws",
      AWS_SECRETS_URL: inject("awsPeerUrl"),
      AWS_SECRET_ID: secretId,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      SECRETS_TIMEOUT_MS: "1000",
    },
    keep: (kept) => put(url, { secrets: { [secretId]: kept } }),
    change: (changed) => put(url, changed),
    asked: (behaviour = "ok") => requestsOf(inject("awsPeerUrl"), `${behaviour}@${accessKeyId}`),
  };
}

async function requestsOf(peerUrl: string, model: string): Promise<number> {
  const response = await fetch(`${peerUrl}/control/stats?model=${encodeURIComponent(model)}`);
  return (await response.json<{ requests: number }>()).requests;
}
