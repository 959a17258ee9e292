// The Anthropic SDK as Hearth uses it: it makes the request and nothing else.
import { APIConnectionError, APIError, type APIPromise, BaseAnthropic } from "@anthropic-ai/sdk";
import { Messages } from "@anthropic-ai/sdk/resources/messages/messages";
import { statusFailure } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";

export interface Endpoint {
  apiKey: string;
  /** Without the version, e.g. `https://api.anthropic.com` */
  baseUrl: string;
}

// The whole client would be 62 KB more, compressed, for APIs that nobody asks here.
/** No retries, which are the router's; no redirects followed; nothing logged or traced, since that would be prompts. */
export function messagesClient({ apiKey, baseUrl }: Endpoint): Messages {
  const client = new BaseAnthropic({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    // Only covers the way to the headers; ours cover everything, so it is set out of their way.
    timeout: 2_147_483_647,
    logLevel: "off",
    openTelemetry: false,
    fetchOptions: { redirect: "manual" },
  });
  return new Messages(client);
}

/** The response of a request that succeeded, its body unread. Throws ProviderFailure. */
export async function responseTo(request: APIPromise<unknown>, model: string): Promise<Response> {
  try {
    return await request.asResponse();
  } catch (thrown) {
    throw requestFailure(thrown, model);
  }
}

function requestFailure(thrown: unknown, model: string): ProviderFailure {
  if (thrown instanceof APIConnectionError) return new ProviderFailure("unreachable", model, { cause: thrown });
  if (thrown instanceof APIError && typeof thrown.status === "number")
    return statusFailure(thrown.status, thrown.headers, model, thrown);
  // Nothing else is thrown but for a request that can't be made, such as a key that fits no header.
  return new ProviderFailure("bad_request", model, { cause: thrown });
}
