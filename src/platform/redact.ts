// Redaction of secrets and personal data, for everything that leaves as a log line or a metric.
import { findSensitive, withoutSensitive } from "./sensitive/find.ts";
import { clip } from "./text.ts";

const secretKeys =
  /(authorization|password|passwd|secret|token|(?:api|provider)[-_]?key|cookie|credential|private[-_]?key)/i;
const maxTextChars = 2_000;

export function redactText(text: string): string {
  // Masked before it is shortened: a secret that is cut in two would be recognised no more. Nothing is shown that lies
  // behind the limit, where the text that was looked at may itself have been cut.
  const looked = text.length > 2 * maxTextChars ? text.slice(0, 2 * maxTextChars) : text;
  const found = findSensitive(looked);
  if (text.length <= maxTextChars) return withoutSensitive(text, found);
  const last = found.findLast(({ start }) => start < maxTextChars);
  const shown = looked.slice(0, Math.max(maxTextChars, last?.end ?? 0));
  const within = found.filter(({ start }) => start < maxTextChars);
  return `${clip(withoutSensitive(shown, within), maxTextChars)}…`;
}

/** Most are names of ours, seen again and again. */
const harmlessKeys = new Set<string>();
const harmlessKeysMax = 500;

function redactKey(key: string): string {
  if (harmlessKeys.has(key)) return key;
  const told = redactText(key);
  if (told === key && harmlessKeys.size < harmlessKeysMax) harmlessKeys.add(key);
  return told;
}

/** A copy fit for a log: values under secret-sounding keys are dropped, texts masked, depth bounded. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > 5) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redactKey(key),
      isSecret(key, item) ? "[secret]" : redact(item, depth + 1),
    ]),
  );
}

/** A number under such a key is a count of tokens, never one. */
function isSecret(key: string, value: unknown): boolean {
  return secretKeys.test(key) && (typeof value === "string" || (typeof value === "object" && value !== null));
}
