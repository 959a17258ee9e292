// The settings in force. Of a secret it is told whether it is set, and nothing of what it is.
import { type ConfigWithSecrets, camelCase, configVariables } from "../../platform/config.ts";
import { redact } from "../../platform/redact.ts";
import { secretNames, storeCredentialNames } from "../../platform/settings/secrets.ts";

const secrets: ReadonlySet<string> = new Set([...secretNames, ...storeCredentialNames]);

export interface Setting {
  name: string;
  description: string;
  is_secret: boolean;
  is_set: boolean;
  /** Null for a secret, and for what isn't set */
  value: unknown;
}

export function configuration(config: ConfigWithSecrets): Setting[] {
  const values = new Map<string, unknown>(Object.entries(config));
  return Object.entries(configVariables).map(([name, { description = "" }]) => {
    const value = values.get(camelCase(name));
    const isSecret = secrets.has(name);
    return {
      name,
      description,
      is_secret: isSecret,
      is_set: isSet(value),
      value: isSecret ? null : (redact(value) ?? null),
    };
  });
}

/** Settings that are lists or tables stand there empty where nobody gave any. */
function isSet(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== "";
}
