// One short call of a chat model beside the answer itself: within a deadline of its own, masked where it has to be, its use told. What
// asked for it goes on without it.
import { countUsage } from "../answer/cost.ts";
import { estimateTokens } from "../answer/fit.ts";
import { maskedRequest, maskingFor, randomMark } from "../answer/masked-request.ts";
import { modelCallEntry } from "../answer/usage-entries.ts";
import type { UsageEntry, UsageKind } from "../limits/usage-record.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import { guarded } from "../providers/breaker/guarded.ts";
import { breakersFor } from "../providers/breaker/own-calls.ts";
import type { ChatModel, ChatRequest } from "../providers/chat-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";

export interface BriefCallDeps {
  breakers: BreakerClient;
  telemetry: Telemetry;
  /** Whether personal data are hidden from providers in the cloud */
  masks: boolean;
}

/** Undefined where the model is late or down, with a line in the log under the name of `trouble`. */
export async function callBriefly(
  model: ChatModel,
  plain: ChatRequest,
  { kind, timeoutMs, trouble }: { kind: UsageKind; timeoutMs: number; trouble: string },
  { breakers, telemetry, masks }: BriefCallDeps,
): Promise<{ text: string; used: UsageEntry } | undefined> {
  const masking = maskingFor(model, randomMark(), masks);
  const request = masking ? maskedRequest(plain, masking) : plain;
  const startedAt = performance.now();
  let text = "";
  const hear = (piece: string) => {
    text += piece;
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const { usage } = await guarded(breakersFor(model, breakers), model.id, () =>
      model.generate(request, hear, signal),
    );
    const inputTokens = request.messages.reduce((sum, { content }) => sum + estimateTokens(String(content)), 0);
    const counted = countUsage(usage, { inputTokens, outputTokens: estimateTokens(text) }, model);
    const used = modelCallEntry(kind, model.id, { ...counted, totalMs: Math.round(performance.now() - startedAt) });
    return { text: masking ? masking.restore(text) : text, used };
  } catch (error) {
    const why = error instanceof ProviderFailure ? error.kind : "internal";
    telemetry.logger.log("info", trouble, { model: model.id, kind: why });
    return undefined;
  }
}
