// The OpenAI surface under stress: errors that its client knows, clients that leave, limits, money; and its embeddings and models.
import { sql } from "drizzle-orm";
import type OpenAI from "openai";
import {
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  RateLimitError,
} from "openai";
import { beforeAll, describe, expect, it } from "vitest";
import { call, send } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { chunksOf, contentOf, extraOf, failureOf, openAiClient, peerSaw, saying } from "../support/openai-client.ts";
import { createOwner, type Person, services, tokenFor } from "../support/workspace.ts";

let owner: Person;
let client: OpenAI;
beforeAll(async () => {
  owner = await createOwner();
  client = openAiClient(owner.token);
});

const ok = { model: "openai/ok", messages: saying("Say it.") };
const complete = (model: string, from = client) => from.chat.completions.create({ ...ok, model });

interface BookedRow extends Record<string, unknown> {
  kind: string;
  model: string;
  outcome: string;
  cost_nano_usd: string;
  output_tokens: number;
}

async function bookedFor(person: Person): Promise<BookedRow[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<BookedRow>(
      sql`select kind, model, outcome, cost_nano_usd::text, output_tokens from usage_events where user_id = ${person.userId} order by kind, created_at`,
    ),
  ]);
  return rows;
}

interface LimitRow {
  name: string;
  used: number;
  reserved: number;
}

async function limitsOf(person: Person): Promise<Record<string, LimitRow>> {
  const { body } = await call("GET", "/api/v1/rate-limit/status", person.token);
  return Object.fromEntries(body.limits.map((limit: LimitRow) => [limit.name, limit]));
}

describe("errors", () => {
  it("of a key that isn't one", async () => {
    const error = await failureOf(complete("openai/ok", openAiClient("garbage")));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ status: 401, type: "authentication_error", code: "invalid_api_key" });
    expect(error.error).toMatchObject({ hearth: { error_code: "ERR_UNAUTHENTICATED", request_id: error.requestID } });
  });

  it("of a model or a path that isn't there", async () => {
    for (const model of ["gpt-4o", "nobody/nothing", "openai/error-404"]) {
      const error = await failureOf(complete(model));
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ param: "model", code: "model_not_found" });
    }
    expect(await failureOf(client.get("/threads"))).toBeInstanceOf(NotFoundError);
    expect(await failureOf(client.get("/embeddings"))).toMatchObject({ status: 405, type: "invalid_request_error" });
  });

  it("of a request that isn't one", async () => {
    const error = await failureOf(client.post("/chat/completions", { body: { model: "openai/ok" } }));
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ param: "messages", error: { hearth: { error_code: "ERR_INVALID_INPUT" } } });
    const huge = { ...ok, messages: saying("x".repeat(1_100_000)) };
    expect(await failureOf(client.chat.completions.create(huge))).toMatchObject({ status: 413, param: "body" });
  });

  it("of a request that its provider refuses", async () => {
    expect(await failureOf(complete("openai/error-400"))).toBeInstanceOf(BadRequestError);
  });

  it.each([
    ["error-500", "server_error"],
    ["error-429", "rate_limited"],
    ["reset", "unreachable"],
    ["slow-first-token-5000", "timeout_first_token"],
  ])("of a provider before its first word: %s", async (model, kind) => {
    const error = await failureOf(complete(`openai/${model}`));
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({
      status: 502,
      type: "server_error",
      error: {
        hearth: { metadata: { kind, partial: false, models_tried: [{ model: `openai/${model}`, failure: kind }] } },
      },
    });
  });

  it("have their status in a stream too, as long as nothing was said", async () => {
    expect(await failureOf(chunksOf(client, { model: "openai/error-503" }))).toMatchObject({ status: 502 });
  });

  it.each(["cut", "error-in-stream", "garbage"])("in the middle of a stream end it: %s", async (model) => {
    const stream = await client.chat.completions.create({ ...ok, model: `openai/${model}`, stream: true });
    const seen: OpenAI.Chat.ChatCompletionChunk[] = [];
    const reading = (async () => {
      for await (const chunk of stream) seen.push(chunk);
    })();
    const error = await failureOf(reading);
    expect(contentOf(seen)).toBe("Two chunks");
    expect(error.error).toMatchObject({ type: "server_error", hearth: { metadata: { partial: true } } });
    const whole = await failureOf(complete(`openai/${model}`));
    expect(whole).toMatchObject({
      status: 502,
      error: { hearth: { metadata: { partial: true, answer: "Two chunks" } } },
    });
  });
});

describe("a client that leaves", () => {
  const said: OpenAI.Chat.ChatCompletionMessageParam[] = [
    ...saying("Where does the boiler stand?"),
    { role: "assistant", content: "In the basement." },
    ...saying("Tell me more of the boiler."),
  ];
  const bodyOf = (name: string, model: string) => ({ model: name === "hearth" ? name : model, messages: said });

  /** Whose assistant asks this model too */
  async function somebody(): Promise<{ person: Person; peer: string; model: string; from: OpenAI }> {
    const person = await createOwner();
    const peer = `slow-200@${person.userId}`;
    const model = `openai/${peer}`;
    await services().workspaces.writeThrough(person.workspaceId, { modelChain: [model] });
    return { person, peer, model, from: openAiClient(person.token) };
  }

  async function isSettled(person: Person, peer: string): Promise<void> {
    await eventually(async () => expect(await peerSaw(peer)).toMatchObject({ requests: 1, hungUp: 1 }));
    const cancelled = { kind: "answer", model: `openai/${peer}`, outcome: "cancelled" };
    await eventually(async () => expect(await bookedFor(person)).toMatchObject([cancelled]));
    await eventually(async () => expect((await limitsOf(person))["user-usd-day"]).toMatchObject({ reserved: 0 }));
  }

  it.each(["hearth", "a model as it is"])(
    "a stream of %s stops the provider, and is settled as cancelled",
    async (name) => {
      const { person, peer, model, from } = await somebody();
      const stream = await from.chat.completions.create({ ...bodyOf(name, model), stream: true });
      for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break;
      await isSettled(person, peer);
    },
  );

  it.each(["hearth", "a model as it is"])("and waited for the whole of %s, does so too", async (name) => {
    const { person, peer, model, from } = await somebody();
    const leaving = new AbortController();
    const waiting = from.chat.completions.create(bodyOf(name, model), { signal: leaving.signal });
    await eventually(async () => expect(await peerSaw(peer)).toMatchObject({ requests: 1 }));
    leaving.abort();
    expect(await failureOf(waiting)).toBeInstanceOf(APIUserAbortError);
    await isSettled(person, peer);
  });
});

describe("a model that takes its time", () => {
  it("is waited for with comments, which the client passes over", async () => {
    const response = await send("POST", "/v1/chat/completions", owner.token, {
      json: { ...ok, model: "openai/slow-first-token-700", stream: true },
    });
    const text = await response.text();
    expect(text).toMatch(/^: heartbeat\n\n(?:: heartbeat\n\n)*data: /);
    expect(contentOf(await chunksOf(client, { model: "openai/slow-first-token-700" }))).toContain("the peer's answer");
  });

  it("and never begins: the error comes in the stream", async () => {
    const error = await failureOf(chunksOf(client, { model: "openai/slow-first-token-5000" }));
    expect(error.error).toMatchObject({ hearth: { metadata: { kind: "timeout_first_token", partial: false } } });
  });
});

describe("limits and money", () => {
  it("let ten questions a minute through, then say when to come back", async () => {
    const person = await createOwner();
    const from = openAiClient(await tokenFor({ ...person, plan: "standard" }));
    await Promise.all(Array.from({ length: 10 }, () => complete("openai/ok", from)));
    const error = await failureOf(complete("openai/ok", from));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ type: "rate_limit_error", code: "rate_limit_exceeded" });
    expect(Number(error.headers?.get("Retry-After"))).toBeGreaterThan(50);
    const other = await failureOf(from.chat.completions.create({ ...ok, model: "hearth" }));
    expect(other).toBeInstanceOf(RateLimitError);
  });

  it("are booked as they were spent, failures included", async () => {
    const person = await createOwner();
    const from = openAiClient(person.token);
    const completion = await complete("openai/usage-details", from);
    await failureOf(complete("openai/error-500", from));
    await eventually(async () => expect(await bookedFor(person)).toHaveLength(2));
    const rows = await bookedFor(person);
    expect(rows).toMatchObject([
      { kind: "answer", model: "openai/usage-details", outcome: "stop", output_tokens: 50 },
      { kind: "answer", model: "openai/error-500", outcome: "failed", cost_nano_usd: "0" },
    ]);
    expect(extraOf(completion)).toMatchObject({ usage: { cost_usd: Number(rows[0]?.cost_nano_usd) / 1e9 } });
    expect((await limitsOf(person))["user-usd-day"]).toMatchObject({ reserved: 0 });
  });
});

describe("embeddings", () => {
  const lengthOf = (vector: readonly number[]) => Math.hypot(...vector);

  it("come as the model makes them, one a text and in order", async () => {
    const { data, usage, model } = await client.embeddings.create({
      model: "openai/embed",
      input: ["lighthouse", "boiler"],
      encoding_format: "float",
    });
    expect(model).toBe("openai/embed");
    expect(data.map(({ index, embedding }) => [index, embedding.length])).toEqual([
      [0, 256],
      [1, 256],
    ]);
    expect(usage.total_tokens).toBeGreaterThan(0);
    const alone = await client.embeddings.create({ model: "openai/embed", input: "boiler", encoding_format: "float" });
    expect(alone.data[0]?.embedding).toEqual(data[1]?.embedding);
  });

  it("come as base64, which is what the client asks for unasked", async () => {
    const [plain, packed] = await Promise.all([
      client.embeddings.create({ model: "hearth", input: "boiler", encoding_format: "float" }),
      client.embeddings.create({ model: "hearth", input: "boiler" }),
    ]);
    expect(plain.model).toBe("builtin/hashing");
    expect(plain.data[0]?.embedding).toHaveLength(1_536);
    expect(packed.data[0]?.embedding).toEqual([...new Float32Array(plain.data[0]?.embedding ?? [])]);
  });

  // The peer's vectors are mostly zeros: of many words some stand among the first numbers.
  const prose = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");

  it("are shorter where the model can, and of length 1 still", async () => {
    const wish = { input: prose, encoding_format: "float" as const };
    const { data } = await client.embeddings.create({
      ...wish,
      model: "openai/text-embedding-3-small",
      dimensions: 256,
    });
    expect(data[0]?.embedding).toHaveLength(256);
    expect(lengthOf(data[0]?.embedding ?? [])).toBeCloseTo(1, 6);
    const refused = client.embeddings.create({ ...wish, model: "openai/embed", dimensions: 128 });
    expect(await failureOf(refused)).toMatchObject({ status: 400, param: "dimensions" });
  });

  it.each<[string, number, Record<string, unknown>]>([
    ["input", 400, { input: [[1, 2, 3]] }],
    ["input", 400, { input: Array.from({ length: 97 }, () => "x") }],
    ["input", 400, { input: "" }],
    ["model", 404, { model: "openai/gpt-4o" }],
    ["model", 404, { model: "nobody/nothing" }],
  ])("refuse %s with %i", async (param, status, body) => {
    const failing = client.post("/embeddings", { body: { model: "hearth", input: "boiler", ...body } });
    expect(await failureOf(failing)).toMatchObject({ status, param });
  });

  it("are booked, and given back where the provider fails", async () => {
    const person = await createOwner();
    const from = openAiClient(person.token);
    const made = await from.embeddings.create({ model: "openai/embed", input: "boiler" });
    const failing = from.embeddings.create({ model: "openai/error-500", input: "boiler" });
    expect(await failureOf(failing)).toBeInstanceOf(InternalServerError);
    await eventually(async () => expect(await bookedFor(person)).toMatchObject([{ kind: "embedding" }]));
    const [row] = await bookedFor(person);
    expect(extraOf(made)).toMatchObject({ cost_usd: Number(row?.cost_nano_usd) / 1e9 });
    await eventually(async () => expect((await limitsOf(person))["user-usd-day"]).toMatchObject({ reserved: 0 }));
  });
});

describe("models", () => {
  it("are listed: the assistant, aliases, and what can be asked by itself", async () => {
    const { data } = await client.models.list();
    const ids = data.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["hearth", "fast", "embed", "openai/ok", "openai/gpt-4.1-mini"]));
    expect(ids).not.toContain("builtin/extractive");
    expect(ids.some((id) => id.startsWith("groq/"))).toBe(false);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(["hearth", "fast", "openai/gpt-4.1-mini", "openai/not-in-any-list", "openai/with/a/slash"])(
    "are told by their id: %s",
    async (id) => {
      expect(await client.models.retrieve(id)).toMatchObject({ id, object: "model" });
    },
  );

  it.each(["gpt-4o", "groq/llama-3.1-8b-instant", "builtin/extractive"])("are not told of: %s", async (id) => {
    expect(await failureOf(client.models.retrieve(id))).toMatchObject({ status: 404, code: "model_not_found" });
  });
});
