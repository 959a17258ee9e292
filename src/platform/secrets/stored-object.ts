// One secret of a store that holds all of Hearth's: a JSON object of settings, by name.
import { type SecretName, secretNames } from "../settings/secrets.ts";
import type { SecretValues } from "./secret-source.ts";

/** Any of them may be in there. */
export const anyName = (): readonly SecretName[] => secretNames;

/** Those that are there. What is no text (keys are often kept as the JSON that they are) is written as JSON. */
export function valuesIn(stored: object, names: readonly SecretName[]): SecretValues {
  const found = names.flatMap((name) => {
    const value: unknown = Object.hasOwn(stored, name) ? Reflect.get(stored, name) : undefined;
    const text = typeof value === "string" ? value : textOf(value);
    return text.trim() === "" ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

const textOf = (value: unknown): string => (value === undefined || value === null ? "" : JSON.stringify(value));

export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
