// Where the house's secrets are kept, and which settings are secrets at all.
import { z } from "zod";
import { httpUrl, integer, timeoutMs } from "./kinds.ts";

/** May be kept in a store of secrets: what is found there takes the place of the Worker's own of the same name. */
export const secretNames = [
  "DATABASE_URL",
  "JWT_KEYS",
  "JWT_SECRET",
  "JWT_PREVIOUS_SECRETS",
  "ENCRYPTION_KEYS",
  "OPENAI_API_KEY",
  "ANTHROPIC_API_KEY",
  "GOOGLE_API_KEY",
  "AZURE_OPENAI_API_KEY",
  "GROQ_API_KEY",
  "OPENROUTER_API_KEY",
  "COHERE_API_KEY",
  "HUGGINGFACE_API_KEY",
  "OLLAMA_ACCESS_CLIENT_ID",
  "OLLAMA_ACCESS_CLIENT_SECRET",
  "CUSTOM_PROVIDERS",
  "ALERT_WEBHOOK_URL",
  "ALERT_PAGERDUTY_KEY",
  "METRICS_TOKEN",
  "OTLP_HEADERS",
  "DATADOG_API_KEY",
  "LANGFUSE_SECRET_KEY",
] as const;
export type SecretName = (typeof secretNames)[number];

/** Open the store itself, and so can't be in it: always Worker secrets. */
export const storeCredentialNames = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "VAULT_TOKEN",
  "VAULT_ROLE_ID",
  "VAULT_SECRET_ID",
] as const;

export const sourceKinds = ["worker", "secrets_store", "aws", "vault"] as const;
export type SourceKind = (typeof sourceKinds)[number];

const text = (description: string) => z.string().min(1).max(4_096).optional().describe(description);

export const secretSettings = {
  SECRETS_SOURCE: z
    .enum(sourceKinds)
    .default("worker")
    .describe(
      "Where secrets are kept (docs/secrets.md): `worker` secrets, bindings of a Cloudflare `secrets_store`, `aws` Secrets Manager, HashiCorp `vault`",
    ),
  SECRETS_CACHE_SECONDS: integer(10, 86_400, 300).describe("How long secrets are kept before they are read again"),
  SECRETS_TIMEOUT_MS: timeoutMs(5_000).describe("Longest wait for an answer of the store of secrets"),

  AWS_SECRET_ID: text("Name or ARN of the secret that holds Hearth's: a JSON object of settings, by name"),
  AWS_REGION: text("Its region, e.g. eu-central-1"),
  AWS_ACCESS_KEY_ID: text("Who reads it: secretsmanager:GetSecretValue, and DescribeSecret and RotateSecret to rotate"),
  AWS_SECRET_ACCESS_KEY: text("Signs what is asked of AWS"),
  AWS_SESSION_TOKEN: text("Of temporary credentials"),
  AWS_SECRETS_URL: httpUrl()
    .optional()
    .describe("Where Secrets Manager is, unless at https://secretsmanager.<region>.amazonaws.com"),

  VAULT_ADDR: httpUrl().optional().describe("Where Vault is, e.g. https://vault.example.com:8200"),
  VAULT_NAMESPACE: text("Vault's namespace (Enterprise, HCP)"),
  VAULT_MOUNT: z.string().min(1).max(500).default("secret").describe("Where the KV engine, version 2, is mounted"),
  VAULT_PATH: text("Path of the secret that holds Hearth's settings, by name"),
  VAULT_TOKEN: text("Token that may read it; or an AppRole"),
  VAULT_ROLE_ID: text("AppRole that may read it, together with VAULT_SECRET_ID"),
  VAULT_SECRET_ID: text("The AppRole's secret id"),
  VAULT_APPROLE_MOUNT: z.string().min(1).max(500).default("approle").describe("Where AppRole is mounted"),
};

export type SecretSettings = z.output<z.ZodObject<typeof secretSettings>>;
