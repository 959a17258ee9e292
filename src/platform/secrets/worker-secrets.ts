// Secrets of the Worker itself (`wrangler secret put`), and on a machine at home the environment's.
import { isBlank } from "../config.ts";
import { type SecretName, secretNames } from "../settings/secrets.ts";
import type { SecretSource, SecretValues } from "./secret-source.ts";

export function workerSecrets(env: object): SecretSource {
  return {
    kind: "worker",
    names: () => secretNames.filter((name) => workerValue(env, name) !== undefined),
    read: async (names) => ({ values: workerValues(env, names), changedAt: null }),
  };
}

export function workerValues(env: object, names: readonly SecretName[]): SecretValues {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = workerValue(env, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function workerValue(env: object, name: SecretName): string | undefined {
  const value: unknown = Reflect.get(env, name);
  return typeof value === "string" && !isBlank(value) ? value : undefined;
}
