// The `AI` binding as the tests have it: it speaks to the peer as the real one's code in workerd speaks to its service, which
// isn't simulated locally.
import { inject } from "vitest";
import type { AiBinding } from "../../src/providers/workers-ai/binding.ts";

/** What the adapters use of the binding is a part of the real one, or this doesn't compile. */
export type RealBindingFits = Ai extends AiBinding ? true : never;

export function aiBinding(baseUrl = inject("workersAiPeerUrl")): AiBinding {
  return {
    run: (model, inputs, { signal, ...options }) =>
      fetch(`${baseUrl}/run?version=3`, {
        method: "POST",
        body: JSON.stringify({ inputs, options }),
        headers: { "content-type": "application/json", "cf-consn-sdk-version": "2.0.0", "cf-consn-model-id": model },
        ...(signal ? { signal } : {}),
      }),
  };
}
