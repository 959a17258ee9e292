// Redaction of secrets and personal data, for everything that leaves as a log line or a metric.

const secretKeys =
  /(authorization|password|passwd|secret|token|(?:api|provider)[-_]?key|cookie|credential|private[-_]?key)/i;
const maxTextChars = 2_000;

const patterns: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, "[pem]"],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, "[jwt]"],
  [/\bAIza[\w-]{30,}/g, "[key]"],
  [/\b(?:sk|pk|rk|hthr?|ghp|gho|gsk|hf|xox[abps])[-_][\w-]{12,}/g, "[key]"],
  [/\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, "[authorization]"],
  [/\b(postgres(?:ql)?|https?):\/\/[^\s/@:]+:[^\s/@]+@/gi, "$1://[credentials]@"],
  [/[\w.+-]+@[\w-]+\.[\w.-]{2,}/g, "[email]"],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g, "[iban]"],
];

export function redactText(text: string): string {
  // Masked before it is shortened: a secret that is cut in two would be recognised no more.
  const masked = patterns
    .reduce((result, [pattern, mark]) => result.replace(pattern, mark), text.slice(0, 2 * maxTextChars))
    .replace(/\b\d(?:[ -]?\d){12,18}\b/g, (digits) => (passesLuhn(digits) ? "[card]" : digits));
  return text.length > maxTextChars ? `${masked.slice(0, maxTextChars)}…` : masked;
}

/** A copy fit for a log: values under secret-sounding keys are dropped, texts masked, depth bounded. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > 5) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isSecret(key, item) ? "[secret]" : redact(item, depth + 1)]),
  );
}

/** A number under such a key is a count of tokens, never one. */
function isSecret(key: string, value: unknown): boolean {
  return secretKeys.test(key) && (typeof value === "string" || (typeof value === "object" && value !== null));
}

function passesLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
