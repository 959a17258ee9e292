// How one wants to be answered. Kept in this browser, but for own provider keys: they live as long as the page does.
import { effect, signal } from "@preact/signals";

export interface Choices {
  /** A model's id or an alias; empty: the workspace's own chain */
  model: string;
  temperature: number;
  maxTokens: number;
}

export const temperatureRange = { min: 0, max: 1.5, step: 0.1 } as const;
export const lengthRange = { min: 100, max: 4_000, step: 100 } as const;
/** As the API has them where nobody chooses */
const usual: Choices = { model: "", temperature: 0.3, maxTokens: 1_000 };

const storageKey = "hearth.choices";

export const choices = signal<Choices>({ ...usual, ...readKept() });
effect(() => localStorage.setItem(storageKey, JSON.stringify(choices.value)));

export const change = (changes: Partial<Choices>): void => {
  choices.value = { ...choices.value, ...changes };
};

/** What a question is sent with: what wasn't chosen is left to the server. */
export function wishes({ model, temperature, maxTokens }: Choices) {
  return {
    ...(model ? { model } : {}),
    ...(temperature === usual.temperature ? {} : { temperature }),
    ...(maxTokens === usual.maxTokens ? {} : { max_tokens: maxTokens }),
  };
}

/** By provider. Never written anywhere. */
export const ownKeys = signal<Readonly<Record<string, string>>>({});

export function ownKeyHeader(keys: Readonly<Record<string, string>>): string | null {
  const pairs = Object.entries(keys).map(([provider, key]) => `${provider}=${key}`);
  return pairs.length === 0 ? null : pairs.join(",");
}

function readKept(): Partial<Choices> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "{}");
  } catch {
    return {};
  }
}
