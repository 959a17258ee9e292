// A clinician's question: the same way as every other, over clients and sessions alone, perhaps of one client.
import type { AskInput } from "../../conversation/ask.ts";
import type { AskingDeps } from "../../http/asking.ts";
import { getWritten } from "../../http/written/verbs.ts";
import { Failure } from "../../platform/failure.ts";
import { clientResource } from "./client.ts";
import { clientKindName, pathOfClient, sessionKindName } from "./record.ts";

const instructions = `You help a clinician to read the records of clients and sessions.
- Say what the records say: no diagnosis, no treatment and no prognosis of your own, and none that could be taken for one.
- Cite each statement. Name the client and the session's date wherever they matter; never mix up two clients.
- What the records don't tell you don't know. Where they contradict each other, say so.`;

export const agentQuestion = (clientId: string | undefined): Pick<AskInput, "instructions" | "filter"> => ({
  instructions,
  filter: {
    sourceKinds: [clientKindName, sessionKindName],
    ...(clientId === undefined ? {} : { path: pathOfClient(clientId) }),
  },
});

/** Whether the client is there is found out beside whatever else is asked first. */
export function aboutClient(deps: AskingDeps, clientId: string | undefined): AskingDeps {
  let confirming: ReturnType<AskingDeps["confirmed"]> | undefined;
  const confirm = async () => {
    const confirmed = await deps.confirmed();
    const { actor } = confirmed;
    if (!actor.permissions.has("chat")) throw new Failure({ tag: "forbidden", permission: "chat" });
    if (clientId !== undefined) await getWritten(deps, actor, clientResource, clientId);
    return confirmed;
  };
  return {
    ...deps,
    confirmed() {
      confirming ??= confirm();
      return confirming;
    },
  };
}
