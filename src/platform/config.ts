// The one source of settings, read once. What each variable is stands under `settings/`; `.dev.vars.example` is checked against it.
import { z } from "zod";
import { Failure } from "./failure.ts";
import { alertSettings } from "./settings/alerts.ts";
import { answerSettings } from "./settings/answers.ts";
import { coreSettings } from "./settings/core.ts";
import { edgeSettings } from "./settings/edges.ts";
import { identitySettings } from "./settings/identity.ts";
import { limitSettings } from "./settings/limits.ts";
import { providerSettings } from "./settings/providers.ts";
import { searchSettings } from "./settings/search.ts";
import { type SecretName, secretNames, secretSettings, type storeCredentialNames } from "./settings/secrets.ts";
import { securitySettings } from "./settings/security.ts";
import { telemetrySettings } from "./settings/telemetry.ts";

/** Secrets that start so are made for one machine; production refuses them. */
export const developmentSecretPrefix = "development-";

export const configVariables = {
  ...coreSettings,
  ...edgeSettings,
  ...identitySettings,
  ...providerSettings,
  ...answerSettings,
  ...searchSettings,
  ...limitSettings,
  ...securitySettings,
  ...telemetrySettings,
  ...alertSettings,
  ...secretSettings,
} satisfies Record<string, z.ZodType>;

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<S>;
type ConfigVariable = keyof typeof configVariables;
type Settings<Names extends ConfigVariable> = {
  [Name in Names as CamelCase<Name>]: z.output<(typeof configVariables)[Name]>;
};
export type ConfigWithSecrets = Settings<ConfigVariable>;
/** What every room may know: all but the secrets. */
export type Config = Settings<Exclude<ConfigVariable, SecretName | (typeof storeCredentialNames)[number]>>;
export type ConfigInput = Readonly<Record<string, unknown>>;

export interface ConfigProblem {
  variable: string;
  problem: string;
}

export class ConfigError extends Error {
  readonly problems: ConfigProblem[];
  constructor(problems: ConfigProblem[]) {
    super(
      [
        "Hearth can't start: settings need mending (.dev.vars, the environment, or `wrangler secret put`).",
        ...problems.map(describe),
      ].join("\n"),
    );
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Reads every variable; all that is wrong is told at once. Blank text counts as not set. */
export function parseConfig(input: ConfigInput): ConfigWithSecrets {
  const given = givenOf(configVariables, input);
  const result = z.object(configVariables).safeParse(given);
  if (!result.success) throw new ConfigError([...problemsOf(result.error), ...signerProblem(given)]);
  const unsigned = signerProblem(result.data);
  if (unsigned.length > 0) throw new ConfigError(unsigned);
  refuseDevelopmentSecrets(result.data);
  refuseAmbiguousIssuers(result.data);
  refuseExporterWithoutPlace(result.data);
  // The keys are made by the same rule as the type's.
  return inCamelCase(result.data) as ConfigWithSecrets;
}

/** Some variables, whatever the others are. */
export function parseSome<T extends Record<string, z.ZodType>>(variables: T, input: object): z.output<z.ZodObject<T>> {
  const result = z.object(variables).safeParse(givenOf(variables, { ...input }));
  if (!result.success) throw new ConfigError(problemsOf(result.error));
  return result.data;
}

const givenOf = (variables: object, input: ConfigInput): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(variables).map((name) => [name, isBlank(input[name]) ? undefined : input[name]] as const),
  );

export const isBlank = (value: unknown): boolean => typeof value === "string" && value.trim() === "";

const problemsOf = ({ issues }: z.ZodError): ConfigProblem[] =>
  issues.map((issue) => ({ variable: String(issue.path[0]), problem: issue.message }));

const whole = new WeakMap<object, ConfigWithSecrets>();
const plain = new WeakMap<object, Config>();

/** The settings of an isolate's environment, read once. Throws `dependency_unavailable` where secrets have to be read first. */
export function configOf(env: object): ConfigWithSecrets {
  const known = whole.get(env);
  if (known) return known;
  if (!areSecretsOurs(env)) throw new Failure({ tag: "dependency_unavailable", dependency: "secrets" });
  return renewConfig(env, {});
}

/** These take the place of settings of the same name. Throws ConfigError, and then everything stays as it was. */
export function renewConfig(env: object, secrets: Readonly<Record<string, string>>): ConfigWithSecrets {
  const config = parseConfig({ ...env, ...secrets });
  whole.set(env, config);
  return config;
}

/** All but the secrets, which an object that was just opened may have to wait for. */
export function settingsOf(env: object): Config {
  const known = whole.get(env) ?? plain.get(env);
  if (known) return known;
  if (areSecretsOurs(env)) return configOf(env);
  // The keys are made by the same rule as the type's.
  const settings = inCamelCase(parseSome(plainVariables, env)) as Config;
  plain.set(env, settings);
  return settings;
}

const areSecretsOurs = (env: object): boolean =>
  parseSome({ SECRETS_SOURCE: secretSettings.SECRETS_SOURCE }, env).SECRETS_SOURCE === "worker";

const secret: ReadonlySet<string> = new Set(secretNames satisfies readonly ConfigVariable[]);
const plainVariables: Record<string, z.ZodType> = Object.fromEntries(
  Object.entries(configVariables).filter(([name]) => !secret.has(name)),
);

type Values = z.output<z.ZodObject<typeof configVariables>>;

function refuseDevelopmentSecrets({ HEARTH_ENV, JWT_SECRET = "", JWT_KEYS }: Values) {
  if (HEARTH_ENV !== "production") return;
  const problems: ConfigProblem[] = [];
  if (JWT_SECRET.startsWith(developmentSecretPrefix))
    problems.push({
      variable: "JWT_SECRET",
      problem: "is a development secret; make a new one with `openssl rand -hex 32`",
    });
  if (JWT_KEYS.some(({ kid }) => kid.startsWith(developmentSecretPrefix)))
    problems.push({
      variable: "JWT_KEYS",
      problem: "holds a development key; make a new one with `npm run --silent signing-key`",
    });
  if (problems.length > 0) throw new ConfigError(problems);
}

/** A token's `iss` alone says whose keys verify it. */
function refuseAmbiguousIssuers({ HEARTH_ENV, JWT_ISSUER, TRUSTED_ISSUERS }: Values) {
  const issuers = [JWT_ISSUER, ...TRUSTED_ISSUERS.map(({ issuer }) => issuer)];
  const isInTheClear = ({ jwks_url }: { jwks_url: string }) => !jwks_url.startsWith("https:");
  const problems: string[] = [];
  if (new Set(issuers).size < issuers.length) problems.push("names an issuer twice, or our own JWT_ISSUER");
  if (HEARTH_ENV === "production" && TRUSTED_ISSUERS.some(isInTheClear)) problems.push("has a jwks_url without https");
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => ({ variable: "TRUSTED_ISSUERS", problem })));
}

function refuseExporterWithoutPlace({ METRICS_EXPORTER: exporter, OTLP_URL, DATADOG_API_KEY, ...values }: Values) {
  if ((values.LANGFUSE_PUBLIC_KEY === undefined) !== (values.LANGFUSE_SECRET_KEY === undefined))
    throw new ConfigError([{ variable: "LANGFUSE_PUBLIC_KEY", problem: "and LANGFUSE_SECRET_KEY go together" }]);
  const needs = { otlp: ["OTLP_URL", OTLP_URL], datadog: ["DATADOG_API_KEY", DATADOG_API_KEY] } as const;
  if (exporter !== "otlp" && exporter !== "datadog") return;
  const [name, value] = needs[exporter];
  if (value === undefined)
    throw new ConfigError([{ variable: "METRICS_EXPORTER", problem: `is ${exporter}, which needs ${name}` }]);
}

function signerProblem({ JWT_SECRET, JWT_KEYS }: { JWT_SECRET?: unknown; JWT_KEYS?: unknown }): ConfigProblem[] {
  const isThere = JWT_SECRET !== undefined || (Array.isArray(JWT_KEYS) ? JWT_KEYS.length > 0 : JWT_KEYS !== undefined);
  return isThere ? [] : [{ variable: "JWT_KEYS", problem: "is missing, and there is no JWT_SECRET in its place" }];
}

function describe({ variable, problem }: ConfigProblem): string {
  const schema: z.ZodType | undefined = configVariables[variable as ConfigVariable];
  return `  ${variable}: ${problem}. It is: ${schema?.description ?? "unknown"}.`;
}

const inCamelCase = (values: object): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [camelCase(name), value]));

/** A setting's name as a key of `Config` */
export function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
