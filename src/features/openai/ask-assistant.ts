// A completion by the assistant over the workspace's knowledge: the same question as `POST /api/v1/chat`, without a session.
import { askQuestion } from "../../conversation/ask.ts";
import { noFlights, statelessConversation } from "../../conversation/stateless-conversation.ts";
import type { Turn } from "../../conversation/turn.ts";
import { sourceFilterOf } from "../../http/knowledge-filter.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { newId } from "../../platform/ids.ts";
import { type Completed, type CompletionCall, type CompletionDeps, tellCompletion } from "./completion-call.ts";
import { dialogueOf } from "./dialogue.ts";

export const assistantModel = "hearth";

export function askAssistant(actor: PersonActor, call: CompletionCall, deps: CompletionDeps): Promise<Completed> {
  const { body, trace, left } = call;
  const dialogue = dialogueOf(body);
  const history = dialogue.history.slice(-deps.config.historyPairs);
  const input = {
    question: dialogue.question,
    instructions: dialogue.instructions,
    filter: sourceFilterOf(body.hearth?.filter),
    // What has a history is a session's, if only this request's; a first question may be answered from the caches.
    sessionId: history.length > 0 ? newId() : undefined,
    temperature: body.temperature ?? undefined,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? undefined,
    form: "json" as const,
    cacheUse: "use" as const,
  };
  const tell = (turn: Turn) => tellCompletion(turn, call, assistantModel, deps);
  const conversations = statelessConversation({ history, left, tell }, deps);
  return askQuestion(actor, input, trace, { ...deps, conversations, flights: noFlights });
}
