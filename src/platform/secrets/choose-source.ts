// Which source the settings choose, and what each can do. What a chosen one lacks is told all at once.
import { ConfigError, parseSome } from "../config.ts";
import { coreSettings } from "../settings/core.ts";
import { type SecretSettings, type SourceKind, secretSettings } from "../settings/secrets.ts";
import { awsSecretsManager } from "./aws-secrets-manager.ts";
import type { SecretSource } from "./secret-source.ts";
import { secretsStore } from "./secrets-store.ts";
import { vault } from "./vault.ts";
import { workerSecrets } from "./worker-secrets.ts";

export interface SourceFacts {
  name: string;
  /** Settings without which it can't be chosen */
  needs: readonly string[];
  /** Why a new value isn't made by it; null: it can make one */
  cannotRotate: string | null;
}

export const sourceFacts: Readonly<Record<SourceKind, SourceFacts>> = {
  worker: {
    name: "Worker secrets",
    needs: [],
    cannotRotate:
      "A Worker can't write its own secrets: `wrangler secret put <NAME> --env production` does, and deploys",
  },
  secrets_store: {
    name: "Cloudflare Secrets Store",
    needs: [],
    cannotRotate:
      "A binding reads and doesn't write: `wrangler secrets-store secret update` does; then POST /api/v1/secrets/refresh",
  },
  aws: {
    name: "AWS Secrets Manager",
    needs: ["AWS_SECRET_ID", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"],
    cannotRotate: null,
  },
  vault: {
    name: "HashiCorp Vault KV v2",
    needs: ["VAULT_ADDR", "VAULT_PATH", "VAULT_TOKEN, or VAULT_ROLE_ID and VAULT_SECRET_ID"],
    cannotRotate:
      "Vault's KV engine keeps what it is given and makes nothing new: `vault kv patch` writes a version; then POST /api/v1/secrets/refresh",
  },
};

/** Throws ConfigError. */
export function chooseSource(env: object): { source: SecretSource; cacheMs: number; timeoutMs: number } {
  const settings = parseSome({ ...secretSettings, HEARTH_ENV: coreSettings.HEARTH_ENV }, env);
  const timeoutMs = settings.SECRETS_TIMEOUT_MS;
  refuseInTheClear(settings);
  return { source: opened(env, settings, timeoutMs), cacheMs: settings.SECRETS_CACHE_SECONDS * 1_000, timeoutMs };
}

function opened(env: object, settings: SecretSettings, timeoutMs: number): SecretSource {
  switch (settings.SECRETS_SOURCE) {
    case "worker":
      return workerSecrets(env);
    case "secrets_store":
      return secretsStore(env, timeoutMs);
    case "aws":
      return awsSecretsManager({
        ...needed(settings, {
          secretId: "AWS_SECRET_ID",
          region: "AWS_REGION",
          accessKeyId: "AWS_ACCESS_KEY_ID",
          secretAccessKey: "AWS_SECRET_ACCESS_KEY",
        }),
        sessionToken: settings.AWS_SESSION_TOKEN,
        url: settings.AWS_SECRETS_URL,
        timeoutMs,
      });
    case "vault":
      return vault({
        ...needed(settings, { address: "VAULT_ADDR", path: "VAULT_PATH" }),
        namespace: settings.VAULT_NAMESPACE,
        mount: settings.VAULT_MOUNT,
        access: vaultAccess(settings),
        timeoutMs,
      });
  }
}

function vaultAccess(settings: SecretSettings) {
  if (settings.VAULT_TOKEN) return { token: settings.VAULT_TOKEN };
  if (!settings.VAULT_ROLE_ID && !settings.VAULT_SECRET_ID) return needed(settings, { token: "VAULT_TOKEN" });
  const role = needed(settings, { roleId: "VAULT_ROLE_ID", secretId: "VAULT_SECRET_ID" });
  return { ...role, mount: settings.VAULT_APPROLE_MOUNT };
}

/** The settings of these names, which have to be there. */
function needed<T extends Record<string, keyof SecretSettings>>(
  settings: SecretSettings,
  names: T,
): { [K in keyof T]: string } {
  const problem = `is missing, and SECRETS_SOURCE is "${settings.SECRETS_SOURCE}"`;
  const missing = Object.values(names).filter((name) => settings[name] === undefined);
  if (missing.length > 0) throw new ConfigError(missing.map((variable) => ({ variable, problem })));
  const found = Object.entries(names).map(([key, name]) => [key, settings[name]]);
  // None is missing, and all that may be are text.
  return Object.fromEntries(found) as { [K in keyof T]: string };
}

function refuseInTheClear(settings: SecretSettings & { HEARTH_ENV: string }): void {
  if (settings.HEARTH_ENV !== "production") return;
  const problem = "must be https in production: secrets would travel in the clear";
  const open = (["VAULT_ADDR", "AWS_SECRETS_URL"] as const).filter((name) => settings[name]?.startsWith("http:"));
  if (open.length > 0) throw new ConfigError(open.map((variable) => ({ variable, problem })));
}
