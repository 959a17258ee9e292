// Follow-up questions are completed by a fast model where one is there, and by the heuristic where it isn't, is late or down.

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { askQuestion } from "../../src/conversation/ask.ts";
import type { Config } from "../../src/platform/config.ts";
import { newId } from "../../src/platform/ids.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { actorOf, askingAs, createOwner, type Person, services } from "../support/workspace.ts";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

interface PeerRequest {
  requests: number;
  lastRequest: { messages: { role: string; content: string }[] } | null;
}

async function statsOf(model: string): Promise<PeerRequest> {
  return (await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${model}`)).json();
}

/** Asks a question and then a follow-up, with this model for rewriting; tells what became of the second. */
async function followUp(change: Partial<Config>, question = "And how often does it need that?") {
  const hearth = { ...services(), config: { ...services().config, ...change }, ...askingAs(owner) };
  const asked = { models: ["openai/ok", "builtin/extractive"], form: "json", cacheUse: "off" } as const;
  const first = await askQuestion(
    actorOf(owner),
    { ...asked, question: "Who services the boiler?" },
    newTrace(),
    hearth,
  );
  const input = { ...asked, question, sessionId: first.sessionId };
  const second = await askQuestion(actorOf(owner), input, newTrace(), hearth);
  return { messageId: second.messageId, body: JSON.parse(String(second.body)) };
}

describe("a follow-up", () => {
  it("is rewritten by the fast model, which knows the conversation, and its cost is booked", async () => {
    const name = `ok@${newId()}`;
    const { messageId, body } = await followUp({ rewriteModel: [`openai/${name}`] });
    expect(body.finish_reason).toBe("stop");
    const { requests, lastRequest } = await statsOf(name);
    expect(requests).toBe(1);
    expect(lastRequest?.messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(lastRequest?.messages.at(-1)?.content).toBe("And how often does it need that?");
    await eventually(async () => {
      const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
        db.execute(sql`select kind, model from usage_events where reservation_id = ${messageId} order by kind`),
      ]);
      expect(rows).toEqual([
        { kind: "answer", model: expect.any(String) },
        { kind: "rewrite", model: `openai/${name}` },
      ]);
    });
  });

  it.each(["slow-headers-5000", "error-500", "stall", "garbage-json"])(
    "is completed by the heuristic where the model is %s",
    async (behaviour) => {
      const name = `${behaviour}@${newId()}`;
      const { body } = await followUp({ rewriteModel: [`openai/${name}`], rewriteTimeoutMs: 200 });
      expect((await statsOf(name)).requests).toBe(1);
      expect(body.citations).toMatchObject([{ n: 1 }]);
    },
  );

  it("that stands alone is not rewritten, nor a first question", async () => {
    const name = `ok@${newId()}`;
    await followUp({ rewriteModel: [`openai/${name}`] }, "What must the gauge of the boiler show?");
    expect((await statsOf(name)).requests).toBe(0);
  });

  it("of a user whose money is spent is left to the heuristic", async () => {
    const name = `ok@${newId()}`;
    const poor = await createOwner();
    await uploadReady(poor, heatingNote);
    await services().limits.settle({ reservationId: newId(), userId: poor.userId, globalShard: null }, 1000e9);
    const before = owner;
    owner = poor;
    const { body } = await followUp({ rewriteModel: [`openai/${name}`] });
    owner = before;
    expect((await statsOf(name)).requests).toBe(0);
    expect(body).toMatchObject({ model: "builtin/extractive", finish_reason: "stop" });
  });
});
