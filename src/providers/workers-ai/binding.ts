// The `AI` binding as Hearth uses it: asked for raw responses, which tell a status where the binding's own errors tell a text.
import { runFailure, statusFailureOf } from "./failures.ts";

/** The part of `Ai` that is used. */
export interface AiBinding {
  run(
    model: keyof AiModels,
    inputs: Readonly<Record<string, unknown>>,
    options: AiOptions & { returnRawResponse: true },
  ): Promise<Response>;
}

interface Run {
  /** As Workers AI calls it, e.g. `@cf/baai/bge-m3` */
  model: string;
  inputs: Readonly<Record<string, unknown>>;
  /** `workers-ai/<name>` */
  id: string;
  signal: AbortSignal;
}

/** The response of a run that succeeded, its body unread. Throws ProviderFailure. */
export async function responseTo(ai: AiBinding, { model, inputs, id, signal }: Run): Promise<Response> {
  // The types' list of models is never complete.
  const name = model as keyof AiModels;
  const response = await ai.run(name, inputs, { returnRawResponse: true, signal }).catch((thrown: unknown) => {
    throw runFailure(thrown, id);
  });
  if (!response.ok) throw await statusFailureOf(response, id);
  return response;
}
