// Cloudflare's Secrets Store: bindings of wrangler.toml that bear our settings' names, each read by itself.
import { withDeadline } from "../deadline.ts";
import { type SecretName, secretNames } from "../settings/secrets.ts";
import { type SecretSource, SecretSourceError } from "./secret-source.ts";

type Binding = Pick<SecretsStoreSecret, "get">;

export function secretsStore(env: object, timeoutMs: number): SecretSource {
  /** What the runtime says of a failure isn't ours to tell. */
  const valueFor = (name: SecretName, binding: Binding): Promise<string> =>
    withDeadline(
      binding.get().catch(() => Promise.reject(new SecretSourceError(notGiven(name)))),
      timeoutMs,
      () => new SecretSourceError(`${notGiven(name)} within ${timeoutMs} ms`),
    );

  return {
    kind: "secrets_store",
    names: () => secretNames.filter((name) => bindingOf(env, name) !== undefined),
    async read(names) {
      const bound = names.flatMap((name) => {
        const binding = bindingOf(env, name);
        return binding ? [{ name, binding }] : [];
      });
      if (bound.length === 0) throw new SecretSourceError("Cloudflare Secrets Store: no binding has a setting's name");
      const values = await Promise.all(bound.map(async ({ name, binding }) => [name, await valueFor(name, binding)]));
      return { values: Object.fromEntries(values), changedAt: null };
    },
  };
}

const notGiven = (name: SecretName) => `Cloudflare Secrets Store didn't give ${name}`;

function bindingOf(env: object, name: SecretName): Binding | undefined {
  const bound: unknown = Reflect.get(env, name);
  const isBinding = typeof bound === "object" && bound !== null && typeof Reflect.get(bound, "get") === "function";
  // What has a `get` under a setting's name is such a binding: `parseConfig` takes nothing but text there.
  return isBinding ? (bound as Binding) : undefined;
}
