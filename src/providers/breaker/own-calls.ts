// Calls with a key of the user's own say nothing about the model: its breaker never hears of them, and never blocks them.
import type { ChatModel } from "../chat-model.ts";
import type { BreakerClient } from "./breaker.client.ts";

type Guard = Pick<BreakerClient, "permit" | "report">;

const nobody: Guard = { permit: async () => "closed", report: async () => undefined };

export const breakersFor = ({ ownPrice }: ChatModel, breakers: Guard): Guard => (ownPrice ? nobody : breakers);
