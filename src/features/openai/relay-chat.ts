// A completion by a model as it is: counted, reserved and booked like a question, without knowledge and without caches.
import { leastCost, worstCost } from "../../answer/cost.ts";
import { relay } from "../../answer/relay.ts";
import { inputTokensOf, relayShape } from "../../answer/relay-offer.ts";
import { settlementOf } from "../../answer/usage-entries.ts";
import { blockOrTell } from "../../conversation/clear-question.ts";
import { tellQuery } from "../../conversation/query-span.ts";
import { letGo } from "../../conversation/question-admission.ts";
import { reportAnswer } from "../../conversation/report.ts";
import { answerStateless } from "../../conversation/stateless.ts";
import { masksPersonalData } from "../../guard/injections.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { questionClass } from "../../limits/plans.ts";
import { newId } from "../../platform/ids.ts";
import { traceWithin } from "../../platform/trace.ts";
import { SpanRecorder } from "../../telemetry/traces/recorder.ts";
import { type Completed, type CompletionCall, type CompletionDeps, tellCompletion } from "./completion-call.ts";
import { attackIn } from "./relay-injections.ts";
import { relayModelsOf, relayRequestOf } from "./relay-request.ts";

export async function relayChat(actor: PersonActor, call: CompletionCall, deps: CompletionDeps): Promise<Completed> {
  const { body, left } = call;
  const askedAtMs = deps.nowMs();
  const trace = traceWithin(call.trace);
  const spans = new SpanRecorder(trace, deps.telemetry.traces.isSampled(trace.traceId));
  const request = relayRequestOf(body, deps.config);
  const inputTokens = inputTokensOf(request);
  const models = relayModelsOf(actor, body.model, { request, inputTokens }, deps);
  const shape = relayShape(inputTokens, request);
  const messageId = newId();
  const admitting = deps.limits.admit(actor, {
    id: messageId,
    endpointClass: questionClass,
    isQuestion: true,
    worstNanoUsd: Math.max(...models.map(({ price }) => worstCost(price, shape))),
    leastNanoUsd: Math.min(...models.map(({ price }) => leastCost(price, shape))),
  });
  const reading = deps.breakers.read(models.map(({ id }) => id));
  const found = attackIn(request.messages);
  const [{ hold, statuses }, , { actor: confirmed, state }] = await Promise.all([
    admitting,
    reading,
    deps.confirmed(),
  ]).catch((error: unknown) => {
    deps.waitUntil(letGo(admitting, deps.limits));
    throw error;
  });
  if (found) await blockOrTell(found.where, found.attack, { actor: confirmed, state, hold, spent: [] }, deps);
  const { workspaceId, userId } = actor;
  const masks = masksPersonalData(state.settings, deps.config);
  const head = { messageId, sessionId: null, workspaceId, userId, hold, spent: [], trace, askedAtMs };
  const turn = answerStateless(
    {
      underWay: { ...head, question: "", cache: "bypass", inputTokens, ownProviders: Object.keys(deps.ownKeys ?? {}) },
      make: (emit, signal) =>
        relay({ ...head, models, request, inputTokens, masksPersonalData: masks }, emit, signal, { ...deps, spans }),
      settle: async (record) => {
        reportAnswer(head, record, spans, deps.telemetry);
        deps.settleSoon(settlementOf(head, record));
        tellQuery(head, record, spans, deps.telemetry);
      },
    },
    left,
    deps,
  );
  return { ...(await tellCompletion(turn, call, null, deps)), statuses };
}
