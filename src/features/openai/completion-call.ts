// One call of `POST /v1/chat/completions`, and how its answer is told.

import type { WireResponse } from "../../answer/respond.ts";
import { respondOpenAi } from "../../answer/respond-openai.ts";
import type { StatelessDeps } from "../../conversation/stateless.ts";
import type { Turn } from "../../conversation/turn.ts";
import type { AskingDeps } from "../../http/asking.ts";
import type { LimitStatus } from "../../platform/failure.ts";
import type { RequestTrace } from "../../platform/trace.ts";
import type { ChatBody } from "./chat-schema.ts";

export interface CompletionCall {
  body: ChatBody;
  trace: RequestTrace;
  /** Tells of a client that is gone */
  left: AbortSignal;
}

export type CompletionDeps = AskingDeps & StatelessDeps;

export type Completed = WireResponse & { statuses: readonly LimitStatus[] };

/** `model`: as the client is told it; null: the one that served. */
export function tellCompletion(
  turn: Turn,
  { body, trace }: CompletionCall,
  model: string | null,
  { config }: CompletionDeps,
): Promise<WireResponse> {
  const form = {
    messageId: turn.messageId,
    askedAtMs: turn.askedAtMs,
    model,
    trace,
    stream: body.stream === true,
    includeUsage: body.stream_options?.include_usage === true,
    heartbeatMs: config.heartbeatMs,
  };
  return respondOpenAi(turn.follow, form, () => turn.cancel());
}
