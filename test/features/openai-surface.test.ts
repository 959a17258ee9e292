// Chat completions as OpenAI's own client sees them: by the assistant, and by models as they are.
import { sql } from "drizzle-orm";
import type OpenAI from "openai";
import { BadRequestError } from "openai";
import { beforeAll, describe, expect, it } from "vitest";
import { send } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { chunksOf, contentOf, extraOf, failureOf, openAiClient, peerSaw, saying } from "../support/openai-client.ts";
import { boilerQuestion, createHeatedOwner } from "../support/settled.ts";
import { type Person, services } from "../support/workspace.ts";

const { question } = boilerQuestion;
const tool = (name: string): OpenAI.Chat.ChatCompletionTool => ({
  type: "function",
  function: { name, description: "Tells it", parameters: { type: "object", properties: { city: { type: "string" } } } },
});
const pixel = "data:image/png;base64,iVBORw0KGgo=";

let owner: Person;
let client: OpenAI;
beforeAll(async () => {
  owner = await createHeatedOwner();
  client = openAiClient(owner.token);
});

const annotationsOf = (message: object | undefined): unknown => Reflect.get(Object(message), "annotations");

interface BookedRow extends Record<string, unknown> {
  kind: string;
  model: string;
  outcome: string;
  session_id: string | null;
  cost_nano_usd: string;
}

async function bookedFor(person: Person): Promise<BookedRow[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<BookedRow>(
      sql`select kind, model, outcome, session_id, cost_nano_usd::text from usage_events where user_id = ${person.userId} order by created_at`,
    ),
  ]);
  return rows;
}

describe("the assistant", () => {
  it("answers from the workspace's knowledge, and says what it cites", async () => {
    const completion = await client.chat.completions.create({ model: "hearth", messages: saying(question) });
    expect(completion).toMatchObject({
      id: expect.stringMatching(/^chatcmpl-/),
      object: "chat.completion",
      model: "hearth",
      choices: [
        { index: 0, finish_reason: "stop", message: { role: "assistant", content: expect.stringContaining("[1]") } },
      ],
    });
    const [choice] = completion.choices;
    expect(annotationsOf(choice?.message)).toMatchObject([
      { type: "file_citation", file_citation: { file_id: expect.any(String), filename: expect.any(String), n: 1 } },
    ]);
    expect(extraOf(completion)).toMatchObject({
      model: "openai/ok",
      degraded: false,
      models_tried: [],
      citations: [{ n: 1, type: "document", quote: expect.stringContaining("basement") }],
    });
    const { prompt_tokens, completion_tokens, total_tokens } = completion.usage ?? {};
    expect(prompt_tokens).toBeGreaterThan(20);
    expect(total_tokens).toBe((prompt_tokens ?? 0) + (completion_tokens ?? 0));
  });

  it("streams: the role first, citations with the end", async () => {
    const chunks = await chunksOf(client, { model: "hearth", messages: saying("What stands in the basement?") });
    expect(chunks[0]?.choices[0]?.delta).toMatchObject({ role: "assistant" });
    expect(contentOf(chunks)).toContain("[1]");
    const last = chunks.at(-1);
    expect(last?.choices[0]).toMatchObject({
      finish_reason: "stop",
      delta: { annotations: [{ type: "file_citation" }] },
    });
    expect(extraOf(last)).toMatchObject({ citations: [{ n: 1 }], cached: false });
    expect(chunks.filter(({ choices }) => choices[0]?.finish_reason)).toHaveLength(1);
  });

  it("tells a first question's answer from the cache, the second time", async () => {
    const again = { model: "hearth", messages: saying("Who services the boiler?") };
    await client.chat.completions.create(again);
    await eventually(async () =>
      expect(extraOf(await client.chat.completions.create(again))).toMatchObject({
        cached: true,
        usage: { cost_usd: 0 },
      }),
    );
  });

  it("is asked with the history of the request, and the caller's instructions below its own rules", async () => {
    const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
      { role: "system", content: "Answer like a pirate." },
      { role: "assistant", content: "Welcome!" },
      { role: "user", content: question },
      { role: "assistant", content: "In the basement." },
      { role: "developer", content: "Be short." },
      { role: "user", content: [{ type: "text", text: "Who services it?" }] },
    ];
    await services().workspaces.writeThrough(owner.workspaceId, { modelChain: ["openai/echo-prompt"] });
    const completion = await client.chat.completions.create({ model: "hearth", messages });
    await services().workspaces.writeThrough(owner.workspaceId, { modelChain: [] });
    const sent: { role: string; content: string }[] = JSON.parse(completion.choices[0]?.message.content ?? "");
    expect(sent.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(sent[0]?.content).toMatch(/^\[rules\].*<caller-instructions>\nAnswer like a pirate\.\n\nBe short\./s);
    expect(sent[1]?.content).toBe(question);
    expect(sent[3]?.content).toMatch(/Brandt.*Question: Who services it\?$/s);
  });

  it("quotes, degraded, when its models are down", async () => {
    await services().workspaces.writeThrough(owner.workspaceId, { modelChain: ["openai/error-503"] });
    const completion = await client.chat.completions.create({ model: "hearth", messages: saying(question) });
    await services().workspaces.writeThrough(owner.workspaceId, { modelChain: [] });
    expect(completion.choices[0]?.message.content).toMatch(/^Sorry.*basement/s);
    expect(extraOf(completion)).toMatchObject({ degraded: true, model: "builtin/extractive" });
  });

  it.each<[string, Partial<OpenAI.Chat.ChatCompletionCreateParamsNonStreaming>]>([
    ["tools", { tools: [tool("weather")] }],
    ["response_format", { response_format: { type: "json_object" } }],
    ["stop", { stop: "END" }],
    [
      "messages[0].content",
      { messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: pixel } }] }] },
    ],
    ["messages[1]", { messages: [...saying("x"), { role: "tool", tool_call_id: "1", content: "y" }] }],
    ["messages", { messages: [...saying("x"), { role: "assistant", content: "y" }] }],
  ])("refuses %s", async (param, body) => {
    const failing = client.chat.completions.create({ model: "hearth", messages: saying(question), ...body });
    expect(await failureOf(failing)).toMatchObject({ status: 400, param });
  });

  it("leaves no session behind", async () => {
    const person = await createHeatedOwner();
    await openAiClient(person.token).chat.completions.create({ model: "hearth", messages: saying(question) });
    await eventually(async () => expect(await bookedFor(person)).toMatchObject([{ kind: "answer", session_id: null }]));
    const [{ rows }] = await services().database.forWorkspace(person, (db) => [
      db.execute(sql`select id from sessions`),
    ]);
    expect(rows).toEqual([]);
  });
});

describe("a model as it is", () => {
  it("answers without our prompt, and its text is left alone", async () => {
    const echoed = await client.chat.completions.create({
      model: "openai/echo-prompt",
      messages: [{ role: "system", content: "Be brief [7]." }, ...saying("Say it.")],
    });
    const sent = [
      { role: "system", content: "Be brief [7]." },
      { role: "user", content: "Say it." },
    ];
    expect(echoed.choices[0]).toMatchObject({ finish_reason: "stop", message: { content: JSON.stringify(sent) } });
    expect(echoed.model).toBe("openai/echo-prompt");
  });

  it("counts what its provider counts", async () => {
    const { usage } = await client.chat.completions.create({
      model: "openai/usage-details",
      messages: saying("Say it."),
    });
    expect(usage).toEqual({ prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 });
  });

  it.each([
    ["openai/length", "length"],
    ["openai/content-filter", "content_filter"],
  ])("%s ends as %s", async (model, reason) => {
    const completion = await client.chat.completions.create({ model, messages: saying("Say it.") });
    expect(completion.choices[0]?.finish_reason).toBe(reason);
  });

  it("streams, with the usage only where it is asked for", async () => {
    const plain = await chunksOf(client, { model: "openai/slow-5" });
    expect(plain[0]?.choices[0]?.delta).toEqual({ role: "assistant", content: "", refusal: null });
    expect(contentOf(plain)).toMatch(/^word1 word2 .*word20 $/);
    expect(plain.at(-1)?.choices[0]?.finish_reason).toBe("stop");
    expect(plain.some((chunk) => chunk.usage)).toBe(false);
    const counted = await chunksOf(client, { model: "openai/slow-5", stream_options: { include_usage: true } });
    expect(counted.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: 20 } });
    expect(counted.slice(0, -1).every((chunk) => chunk.usage === null)).toBe(true);
  });

  it("ends its stream with [DONE]", async () => {
    const response = await send("POST", "/v1/chat/completions", owner.token, {
      json: { model: "openai/ok", messages: saying("Say it."), stream: true },
    });
    expect(response.headers.get("Content-Type")).toContain("text/event-stream");
    expect(await response.text()).toMatch(/\n\ndata: \[DONE\]\n\n$/);
  });

  it("is handed on what can be set, and what only labels a request is passed over", async () => {
    const model = `ok@${owner.userId}`;
    await client.chat.completions.create({
      model: `openai/${model}`,
      messages: saying("Say it."),
      temperature: 0.7,
      max_completion_tokens: 77,
      stop: ["END"],
      response_format: { type: "json_schema", json_schema: { name: "city", schema: { type: "object" }, strict: true } },
      n: 1,
      seed: 7,
      user: "me",
      store: false,
      metadata: { a: "b" },
      top_p: 1,
    });
    const { lastRequest } = await peerSaw(model);
    expect(lastRequest).toMatchObject({
      temperature: 0.7,
      max_tokens: 77,
      stop: ["END"],
      response_format: { type: "json_schema", json_schema: { name: "city", schema: { type: "object" }, strict: true } },
    });
    expect(lastRequest).not.toHaveProperty("user");
  });

  it("may be named by an alias: the first of its chain that speaks is the one that served", async () => {
    const completion = await client.chat.completions.create({ model: "fast", messages: saying("Say it.") });
    expect(services().catalog.resolve(["fast"]).chain).toContain(completion.model);
    expect(extraOf(completion)).toMatchObject({ model: completion.model, degraded: false });
  });
});

describe("tools", () => {
  const tools = [tool("weather"), tool("time")];
  const messages = saying("How is it in Bern?");

  it("are called in the completion", async () => {
    const completion = await client.chat.completions.create({ model: "openai/calls-tools", messages, tools });
    expect(completion.choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: {
        content: null,
        tool_calls: [
          { id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Bern"}' } },
          { id: "call_2", type: "function", function: { name: "time", arguments: "{}" } },
        ],
      },
    });
  });

  it("are called in a stream, each whole", async () => {
    const chunks = await chunksOf(client, { model: "openai/calls-tools", messages, tools });
    const calls = chunks.flatMap(({ choices }) => choices[0]?.delta.tool_calls ?? []);
    expect(calls).toMatchObject([
      { index: 0, id: "call_1", function: { name: "weather", arguments: '{"city":"Bern"}' } },
      { index: 1, id: "call_2", function: { name: "time" } },
    ]);
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe("tool_calls");
  });

  it("go to the model with their results and the choice among them", async () => {
    const model = `ok@tools-${owner.userId}`;
    const calls = [{ id: "call_1", type: "function" as const, function: { name: "weather", arguments: "{}" } }];
    await client.chat.completions.create({
      model: `openai/${model}`,
      tools,
      tool_choice: { type: "function", function: { name: "time" } },
      messages: [
        ...messages,
        { role: "assistant", content: null, tool_calls: calls },
        { role: "tool", tool_call_id: "call_1", content: "12 °C" },
      ],
    });
    expect((await peerSaw(model)).lastRequest).toMatchObject({
      tools: [{ function: { name: "weather" } }, { function: { name: "time" } }],
      tool_choice: { type: "function", function: { name: "time" } },
      messages: [{}, { tool_calls: calls }, { role: "tool", tool_call_id: "call_1", content: "12 °C" }],
    });
  });

  it("must be there to be chosen", async () => {
    const base = { model: "openai/ok", messages };
    const without = client.chat.completions.create({ ...base, tool_choice: "required" });
    expect(await failureOf(without)).toMatchObject({ status: 400, param: "tool_choice" });
    const unknown = client.chat.completions.create({
      ...base,
      tools,
      tool_choice: { type: "function", function: { name: "moon" } },
    });
    expect(await failureOf(unknown)).toMatchObject({ status: 400, param: "tool_choice" });
  });
});

describe("images", () => {
  const withImage = (url: string): OpenAI.Chat.ChatCompletionMessageParam[] => [
    {
      role: "user",
      content: [
        { type: "text", text: "What is this?" },
        { type: "image_url", image_url: { url } },
      ],
    },
  ];

  it("go to the model as data", async () => {
    const { choices } = await client.chat.completions.create({
      model: "openai/echo-prompt",
      messages: withImage(pixel),
    });
    expect(JSON.parse(choices[0]?.message.content ?? "")).toMatchObject([
      { content: [{ type: "text" }, { type: "image_url", image_url: { url: pixel } }] },
    ]);
  });

  it.each(["https://example.com/cat.png", "data:image/svg+xml;base64,PHN2Zy8+", "data:image/png;base64,???"])(
    "are refused as %s",
    async (url) => {
      const failing = client.chat.completions.create({ model: "openai/ok", messages: withImage(url) });
      expect(await failureOf(failing)).toMatchObject({ status: 400, param: "messages[0].content[1].image_url.url" });
    },
  );
});

describe("what can't be done", () => {
  it.each<[string, Record<string, unknown>]>([
    ["n", { n: 2 }],
    ["top_p", { top_p: 0.5 }],
    ["logprobs", { logprobs: true }],
    ["functions", { functions: [] }],
    ["parallel_tool_calls", { parallel_tool_calls: false }],
    ["logit_bias", { logit_bias: { 7: 1 } }],
    ["response_format", { model: "anthropic/claude-haiku-4-5", response_format: { type: "json_object" } }],
    ["tool_choice", { model: "ollama/ok", tools: [tool("weather")], tool_choice: "required" }],
    ["model", { model: "builtin/extractive" }],
  ])("is refused with the parameter's name: %s", async (param, body) => {
    const sent = { model: "openai/ok", messages: saying("Say it."), ...body };
    const failing = client.post("/chat/completions", { body: sent });
    const error = await failureOf(failing);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ param, type: "invalid_request_error" });
    expect(error.message).toContain(param);
  });

  it("is said of a conversation that fits no window", async () => {
    const failing = client.chat.completions.create({ model: "openai/ok", messages: saying("word ".repeat(150_000)) });
    expect(await failureOf(failing)).toMatchObject({ status: 400, param: "messages" });
  });
});
