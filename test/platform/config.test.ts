// Settings: one wrong value stops the start, and the message says all that is wrong and no secret.
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError, type ConfigInput, configOf, configVariables, parseConfig } from "../../src/platform/config.ts";

const secret = "0123456789abcdef0123456789abcdef";
const needed = { DATABASE_URL: "postgres://hearth:hunter2@db.example.com/hearth", JWT_SECRET: secret };

function problemsOf(input: ConfigInput): string[] {
  try {
    parseConfig(input);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => problem.variable);
  }
}

describe("parseConfig", () => {
  it("needs a database and a secret, and nothing else", () => {
    expect(problemsOf({}).sort()).toEqual(["DATABASE_URL", "JWT_KEYS"]);
    expect(parseConfig(needed)).toMatchObject({
      hearthEnv: "development",
      jwtIssuer: "hearth",
      openaiApiKey: undefined,
      uploadMaxBytes: 26_214_400,
      answerTemperature: 0.3,
    });
  });

  it("tells of every wrong value at once", () => {
    const input = { ...needed, LOG_LEVEL: "loud", HNSW_EF_SEARCH: "9", COALESCE_MS: "1.5", OPENAI_BASE_URL: "ftp://x" };
    expect(problemsOf(input).sort()).toEqual(["COALESCE_MS", "HNSW_EF_SEARCH", "LOG_LEVEL", "OPENAI_BASE_URL"]);
  });

  it("says what a variable is, and never what it held", () => {
    const input = { DATABASE_URL: "hunter2", JWT_SECRET: "too-short-hunter2", OPENAI_CONTEXT_TOKENS: "hunter2" };
    expect(() => parseConfig(input)).toThrow(/JWT_SECRET: .*32 characters or more/);
    expect(() => parseConfig(input)).not.toThrow(/hunter2/);
  });

  it("takes blank text for not set, not for a zero", () => {
    for (const blank of ["", " \t"]) {
      const all = Object.fromEntries(Object.keys(configVariables).map((name) => [name, blank]));
      expect(parseConfig({ ...all, ...needed })).toEqual(parseConfig(needed));
    }
  });

  it("reads numbers from text", () => {
    expect(parseConfig({ ...needed, HISTORY_PAIRS: "0", ANSWER_TEMPERATURE: "1.25" })).toMatchObject({
      historyPairs: 0,
      answerTemperature: 1.25,
    });
  });

  it("takes exact origins for CORS, and nothing that only looks like one", () => {
    for (const origins of ["*", "https://a.example.com", "http://localhost:5173, https://a.example.com"])
      expect(problemsOf({ ...needed, CORS_ORIGINS: origins })).toEqual([]);
    for (const origin of [
      "null",
      "a.example.com",
      "https://*.example.com",
      "https://a.example.com/",
      "https://A.example.com",
      "https://a.example.com:443",
      "file:///",
    ])
      expect(problemsOf({ ...needed, CORS_ORIGINS: `https://b.example.com, ${origin}` })).toEqual(["CORS_ORIGINS"]);
  });

  it("ignores what isn't its own", () => {
    expect(parseConfig({ ...needed, PATH: "/bin", FILES: {} })).toEqual(parseConfig(needed));
  });

  it("refuses a development secret in production", () => {
    const development = { ...needed, JWT_SECRET: `development-${secret}` };
    expect(problemsOf(development)).toEqual([]);
    expect(problemsOf({ ...development, HEARTH_ENV: "production" })).toEqual(["JWT_SECRET"]);
    expect(problemsOf({ ...needed, HEARTH_ENV: "production" })).toEqual([]);
  });

  it("refuses trusted issuers whose tokens could be taken for another's", () => {
    const issuer = { issuer: "https://team.test", audience: "hearth", jwks_url: "https://team.test/keys" };
    const trusting = (...issuers: unknown[]) => ({ ...needed, TRUSTED_ISSUERS: JSON.stringify(issuers) });
    expect(problemsOf(trusting(issuer, { ...issuer, issuer: "https://other.test" }))).toEqual([]);
    expect(problemsOf(trusting({ ...issuer, issuer: "hearth" }))).toEqual(["TRUSTED_ISSUERS"]);
    expect(problemsOf(trusting(issuer, { ...issuer, audience: "other" }))).toEqual(["TRUSTED_ISSUERS"]);
    for (const algorithm of ["none", "HS256"])
      expect(problemsOf(trusting({ ...issuer, algorithms: [algorithm] }))).toEqual(["TRUSTED_ISSUERS"]);
    const inTheClear = trusting({ ...issuer, jwks_url: "http://team.test/keys" });
    expect(problemsOf(inTheClear)).toEqual([]);
    expect(problemsOf({ ...inTheClear, HEARTH_ENV: "production" })).toEqual(["TRUSTED_ISSUERS"]);
  });

  it("gives a whole configuration or a ConfigError, whatever it is given", () => {
    const value = fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom(null, true, {}, undefined));
    const variables = Object.keys(configVariables);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...variables), value), (input) => {
        expect(problemsOf({ ...needed, ...input }).every((name) => variables.includes(name))).toBe(true);
      }),
    );
  });
});

describe("configVariables", () => {
  it("says of each variable what it is", () => {
    for (const schema of Object.values(configVariables)) expect(schema.description).toMatch(/\S/);
  });
});

describe("configOf", () => {
  it("reads an environment once", () => {
    expect(configOf(env)).toBe(configOf(env));
  });
});
