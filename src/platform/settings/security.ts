// How questions, passages and personal data are guarded where a workspace hasn't chosen.
import { z } from "zod";
import { list, timeoutMs } from "./kinds.ts";

/** `block`: refused, and passages left out; `flag`: answered all the same, and recorded; `off`: not looked at. */
export const injectionPolicies = ["block", "flag", "off"] as const;
export type InjectionPolicy = (typeof injectionPolicies)[number];

/** `mask`: placeholders go out in their place, and come back as what they stand for. */
export const personalDataPolicies = ["off", "mask"] as const;
export type PersonalDataPolicy = (typeof personalDataPolicies)[number];

export const securitySettings = {
  INJECTION_POLICY: z
    .enum(injectionPolicies)
    .default("block")
    .describe("Prompt injections, where a workspace hasn't chosen: block, flag or off"),
  GUARD_MODEL: list(
    "Judges questions that may be injections or not: the first of these models that is there, ids or aliases, with commas; empty: none does",
  ),
  GUARD_TIMEOUT_MS: timeoutMs(2_000).describe("Longest wait for it; then the question counts as harmless"),
  PERSONAL_DATA_POLICY: z
    .enum(personalDataPolicies)
    .default("off")
    .describe(
      "Personal data and secrets in what goes to cloud providers, where a workspace hasn't chosen: off or mask",
    ),
};
