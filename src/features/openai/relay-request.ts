// A chat completion that is handed on: the request to the model's port, and which of the named models can be asked it.
import { affordable } from "../../answer/cost.ts";
import { relayShape, windowLeft } from "../../answer/relay-offer.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { userRules } from "../../limits/plans.ts";
import type { Config } from "../../platform/config.ts";
import { invalid, notFound } from "../../platform/failure.ts";
import type { ChatModel, ChatRequest, ResponseFormat, ToolChoice, ToolDefinition } from "../../providers/chat-model.ts";
import { type ChatOption, takesOption } from "../../providers/chat-options.ts";
import { chatMessagesOf, hasImages } from "./chat-messages.ts";
import type { ChatBody } from "./chat-schema.ts";

/** OpenAI's own */
const usualTemperature = 1;

export function relayRequestOf(body: ChatBody, { answerMaxTokens }: Pick<Config, "answerMaxTokens">): ChatRequest {
  if (body.hearth) throw invalid("hearth", "is for the model `hearth` alone");
  const tools = (body.tools ?? []).map(toolOf);
  const toolChoice = toolChoiceOf(body.tool_choice, tools);
  const responseFormat = responseFormatOf(body.response_format);
  const { stop } = body;
  return {
    messages: chatMessagesOf(body.messages),
    question: "",
    passages: [],
    temperature: body.temperature ?? usualTemperature,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? answerMaxTokens,
    ...(tools.length > 0 ? { tools } : {}),
    ...(toolChoice ? { toolChoice } : {}),
    ...(responseFormat ? { responseFormat } : {}),
    ...(stop ? { stop: typeof stop === "string" ? [stop] : stop } : {}),
  };
}

function toolOf({ function: { name, description, parameters, strict } }: NonNullable<ChatBody["tools"]>[number]) {
  const tool: ToolDefinition = {
    name,
    description: description ?? "",
    parameters: parameters ?? { type: "object", properties: {} },
  };
  return strict ? { ...tool, strict } : tool;
}

function toolChoiceOf(choice: ChatBody["tool_choice"], tools: readonly ToolDefinition[]): ToolChoice | undefined {
  if (!choice || choice === "auto" || (choice === "none" && tools.length === 0)) return undefined;
  if (tools.length === 0) throw invalid("tool_choice", "needs `tools` to choose from");
  if (typeof choice === "string") return choice;
  const { name } = choice.function;
  if (!tools.some((tool) => tool.name === name)) throw invalid("tool_choice", "names none of the `tools`");
  return { name };
}

function responseFormatOf(format: ChatBody["response_format"]): ResponseFormat | undefined {
  if (!format || format.type === "text") return undefined;
  if (format.type === "json_object") return { type: "json" };
  const { name, schema, strict } = format.json_schema;
  return { type: "json_schema", name, schema, ...(strict ? { strict } : {}) };
}

type Deps = Pick<Services, "catalog" | "config">;

/** The models that a name stands for and that can be asked this, in order. Throws where there is none, and says why. */
export function relayModelsOf(
  { plan }: PersonActor,
  name: string,
  { request, inputTokens }: { request: ChatRequest; inputTokens: number },
  { catalog, config }: Deps,
): ChatModel[] {
  const able = wishesOf(request).reduce(
    (models, wish) => {
      const left = models.filter(({ id }) => takesOption(id, wish.option, catalog));
      if (left.length === 0) throw invalid(wish.param, `can't be done with ${name}`);
      return left;
    },
    modelsOf(name, catalog),
  );
  const fitting = able.filter((model) => windowLeft(model, inputTokens, config) >= 0);
  if (fitting.length === 0) throw invalid("messages", `are too long for the window of ${name}`);
  const { perRequestNanoUsd } = userRules(config, plan);
  const paid = fitting.filter(({ price }) => affordable(price, perRequestNanoUsd, relayShape(inputTokens, request)));
  const most = `$${perRequestNanoUsd / 1e9}`;
  if (paid.length === 0) throw invalid("messages", `would cost more than ${most}, the most that one request may`);
  return paid;
}

function modelsOf(name: string, catalog: Deps["catalog"]): ChatModel[] {
  const { chain, unknown } = catalog.resolve([name]);
  if (unknown.length > 0) throw notFound("model");
  const models = chain.flatMap((id) => catalog.chatModel(id) ?? []).filter((model) => model !== catalog.lastResort);
  if (models.length === 0) throw invalid("model", "nothing behind it can be asked by itself here: ask `hearth`");
  return models;
}

interface Wish {
  param: string;
  option: ChatOption;
}

function wishesOf({ messages, tools, toolChoice, responseFormat, stop }: ChatRequest): Wish[] {
  return [
    ...(hasImages(messages) ? [{ param: "messages", option: "images" as const }] : []),
    ...(tools ? [{ param: "tools", option: "tools" as const }] : []),
    ...(toolChoice ? [{ param: "tool_choice", option: "tool_choice" as const }] : []),
    ...(responseFormat ? [{ param: "response_format", option: responseFormat.type }] : []),
    ...(stop ? [{ param: "stop", option: "stop" as const }] : []),
  ];
}
