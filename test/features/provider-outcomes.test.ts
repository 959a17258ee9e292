// Whatever a provider does, and whichever it is: one terminal event, and it is the documented one.
import { beforeAll, describe, expect, it } from "vitest";
import { askStream, readEvents, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { createOwner, type Person } from "../support/workspace.ts";

const question = "Where does the boiler stand?";
let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote, "heating.md", { title: "Heating" });
});

const before = {
  "error-401": "authentication",
  "error-404": "model_not_found",
  "error-429": "rate_limited",
  "error-500": "server_error",
  "error-503": "server_error",
  "error-in-200-json": "error_in_stream",
  html: "authentication",
  reset: "unreachable",
};
const after = {
  cut: "cut",
  "no-end-mark": "cut",
  "error-in-stream": "error_in_stream",
  garbage: "garbage",
  stall: "stalled",
};
const whole = ["ok", "split-utf8", "long"];

describe.each(["openai", "anthropic", "google", "ollama"])("%s", (provider) => {
  const outcomeOf = async (behaviour: string) => {
    const events = await readEvents(await askStream(owner, { question, model: `${provider}/${behaviour}` }));
    expect(events.filter(({ type }) => type === "done" || type === "error")).toEqual([events.at(-1)]);
    return { end: events.at(-1), text: textOf(events) };
  };

  it.each(Object.entries(before))("%s: the quoting model answers, degraded", async (behaviour, failure) => {
    const { end, text } = await outcomeOf(behaviour);
    expect(end).toMatchObject({
      type: "done",
      data: { degraded: true, models_tried: [{ model: `${provider}/${behaviour}`, failure }] },
    });
    expect(text).toContain("basement");
  });

  it.each(Object.entries(after))("%s: an honest error behind the partial answer", async (behaviour, kind) => {
    // Google's end mark is its finish reason.
    const told = provider === "google" && behaviour === "no-end-mark" ? "no-finish-reason" : behaviour;
    const { end, text } = await outcomeOf(told);
    expect(end).toMatchObject({ type: "error", data: { partial: true, error: { metadata: { kind } } } });
    expect(text).not.toBe("");
  });

  it.each(whole)("%s: the whole answer", async (behaviour) => {
    const { end, text } = await outcomeOf(behaviour);
    expect(end).toMatchObject({ type: "done", data: { finish_reason: "stop", degraded: false, models_tried: [] } });
    expect(text.length).toBeGreaterThan(behaviour === "long" ? 90_000 : 10);
  });
});
