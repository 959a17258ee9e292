// What the scorer tells about a text: how likely it is a prompt injection, and by which findings.

export type Where = "question" | "passage" | "tool_result";

/** What weights are told apart by: what somebody asks, and what an answer is made from. */
export type Place = "question" | "document";

export const placeOf = (where: Where): Place => (where === "question" ? "question" : "document");

/** After the OWASP LLM Top 10, what a finding tries. */
export type Family =
  | "override"
  | "role_change"
  | "prompt_extraction"
  | "delimiter_forgery"
  | "jailbreak_persona"
  | "exfiltration"
  | "tool_abuse"
  | "obfuscation"
  | "payload_splitting"
  | "many_shot";

/** How the text had to be read for a finding to show: as it stands, or after an attacker's disguise was taken off. */
export type ViewName =
  | "plain"
  | "hidden characters"
  | "letter spacing"
  | "leetspeak"
  | "stretched letters"
  | "scrambled letters"
  | "reversed"
  | "substituted letters"
  | "base64"
  | "hex"
  | "binary"
  | "character codes"
  | "escapes"
  | "joined pieces";

export type Verdict = "clean" | "suspicious" | "attack";

export interface Finding {
  family: Family;
  rule: string;
  /** 0 to 1: how sure this finding alone would make us, after what softens it. */
  weight: number;
  /** At most `excerptChars` of the normalised text. */
  excerpt: string;
  view: ViewName;
}

export interface InjectionScore {
  /** 0 to 1 */
  score: number;
  verdict: Verdict;
  /** Strongest first. */
  findings: Finding[];
}
