// Which family of attacks a meaning speaks for: how evidence that no rule names is told of.
import type { Slot } from "./slots.ts";
import type { Family } from "./types.ts";

const speaksFor: Readonly<Partial<Record<Family, readonly Slot[]>>> = {
  delimiter_forgery: ["chatToken", "closing", "forgedRole"],
  obfuscation: ["hiddenMarkup", "decode"],
  payload_splitting: ["join", "concat"],
  exfiltration: ["openUrl", "url", "destination", "send"],
  tool_abuse: ["toolCall", "ownTool", "danger", "tool", "destroy", "unasked", "call"],
  jailbreak_persona: ["persona", "unbound", "noRefusal", "harmful", "stay", "limits"],
  many_shot: ["likewise", "comply"],
  prompt_extraction: ["prompt", "beginning", "guarded", "roundabout", "reveal", "verbatim", "restricted"],
  role_change: ["mode", "pretend", "youAre", "authority", "enable"],
};

export function familyOf(meanings: readonly Slot[]): Family {
  const families = Object.keys(speaksFor) as Family[]; // of the record above
  return families.find((family) => speaksFor[family]?.some((slot) => meanings.includes(slot))) ?? "override";
}
