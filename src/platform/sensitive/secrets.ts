// Keys, tokens, passwords: what opens something.
import { type Finder, finderOf, type Sensitive, wholeIf } from "./rule.ts";

/** How much of a key may lie between its marks; with no end mark only what looks like a key's body is taken. */
const pemMaxChars = 16_384;
const pemEnd = /-----END [A-Z0-9 ]{1,64}-----/g;
const pemBody =
  /(?:(?:\s|\\[nr]){0,8}(?:[A-Za-z-]{3,40}: [^\n]{1,200}|[\w+/=]{16,4096})){0,400}(?:\s|\\[nr]){0,8}[\w+/=]{0,4096}/y;

const pemFinder: Finder = (text) => {
  const found: Sensitive[] = [];
  const begin = /-----BEGIN [A-Z0-9 ]{1,64}-----/g;
  pemEnd.lastIndex = 0;
  let end = pemEnd.exec(text);
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    // The end marks are gone through once, not anew from each beginning.
    while (end && end.index < begin.lastIndex) end = pemEnd.exec(text);
    const isEnded = end !== null && end.index - match.index < pemMaxChars;
    begin.lastIndex = isEnded && end ? end.index + end[0].length : bodyEnd(text, begin.lastIndex);
    found.push({ kind: "pem", start: match.index, end: begin.lastIndex });
  }
  return found;
};

function bodyEnd(text: string, from: number): number {
  pemBody.lastIndex = from;
  return from + (pemBody.exec(text)?.[0].length ?? 0);
}

const keyForms = [
  String.raw`(?:sk|pk|rk|hth[ri]?|gh[oprsu]|gsk|hf|xox[abceoprs]|xapp|xai|pplx|nvapi|r8|npm|whsec|dop_v1|shpat)[-_][\w-]{12,}`,
  String.raw`github_pat_\w{12,}`,
  String.raw`gl(?:pat|dt|rt|ptt|soat)-[\w.-]{16,}`,
  String.raw`AIza[\w-]{30,}`,
  "(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])",
  String.raw`ya29\.[\w-]{20,}`,
  String.raw`SG\.[\w-]{16,64}\.[\w-]{16,64}`,
].join("|");

/** Prose has basic principles and bearer certificates: a value has a digit, mixed case, padding, or great length. */
const looksCoded = (found: string): boolean => /\d|[a-z][A-Z]|[=+/~]|\S{24}/.test(found.replace(/^\S+\s+/, ""));

const secretNames =
  "(?:[a-z0-9]{1,20}[_-]){0,4}[a-z0-9]{0,20}?(?:token|api[_-]?key|secret|access[_-]?key(?:[_-]?id)?|private[_-]?key|passwd|password|passphrase|credential|signature)";
const valueChars = String.raw`[^\s&#"'<>()[\]{}|\\^\x60,;⟦⟧]`;

export const secretFinders: readonly { hint: RegExp; finder: Finder }[] = [
  { hint: /-----BEGIN /, finder: pemFinder },
  {
    hint: /:\/\/[^\s/]*@/,
    finder: finderOf("credentials", { pattern: /(?<=:\/\/)[^\s/@:?]{0,256}:[^\s/?]{1,256}(?=@)/g }),
  },
  {
    // ?token=…, X-Amz-Signature=…, api_key=…, "client_secret": "…"
    hint: /token|key|secret|pass|credential|signature/i,
    finder: finderOf("secret", {
      pattern: new RegExp(
        `(?<before>(?<![a-z0-9])${secretNames}(?:=["']?|["']\\s{0,2}:\\s{0,2}["']))${valueChars}{4,4096}`,
        "gi",
      ),
      // A count, or the name of a thing
      accept: wholeIf((found) => !/^(?:\d{1,5}|true|false|null|none|undefined)$/i.test(found)),
    }),
  },
  {
    // Names that are a secret's in a URL alone
    hint: /[?&]/,
    finder: finderOf("secret", {
      pattern: new RegExp(`(?<before>[?&](?:key|sig|code|auth|pwd|pass|jwt)=)${valueChars}{8,4096}`, "gi"),
    }),
  },
  {
    // The private part of a JWK
    hint: /"[dk]"/,
    finder: finderOf("key", { pattern: /(?<before>"[dk]"\s{0,2}:\s{0,2}")[\w-]{22,4096}/g }),
  },
  {
    hint: /authorization/i,
    finder: finderOf("authorization", {
      pattern:
        /(?<before>\bauthorization["']?\s{0,2}[:=]\s{0,2}["']?)(?:[A-Za-z][\w-]{2,20}[ \t]{1,4})?[\w.~+/=:-]{8,8192}/gi,
    }),
  },
  {
    hint: /bearer|basic/i,
    finder: finderOf("authorization", {
      pattern: /\b(?:bearer|basic)\s{1,4}[\w.~+/=-]{8,8192}/gi,
      accept: wholeIf(looksCoded),
    }),
  },
  {
    hint: /eyJ/,
    finder: finderOf("jwt", {
      pattern: /(?<![A-Za-z0-9])eyJ[\w-]{8,1024}\.[\w-]{8,16384}\.[\w-]*/g,
    }),
  },
  {
    hint: /[-_.]\w{12}|A(?:Iza|KIA|SIA)|[-_][\w-]{12}/,
    finder: finderOf("key", { pattern: new RegExp(`(?<![A-Za-z0-9])(?:${keyForms})`, "g") }),
  },
];
