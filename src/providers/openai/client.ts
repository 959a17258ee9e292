// The OpenAI SDK as Hearth uses it: it makes the request and nothing else.
import OpenAI, { type APIPromise } from "openai";
import { requestFailure } from "./failures.ts";

export interface Endpoint {
  apiKey: string;
  /** With the version, e.g. `https://api.openai.com/v1` */
  baseUrl: string;
}

// The SDK's own timer only covers the way to the headers; ours cover everything, so its is set out of their way.
const sdkTimeoutMs = 2_147_483_647;

/** No retries, which are the router's; no redirects followed; nothing logged, since the SDK would log prompts. */
export function openAiClient({ apiKey, baseUrl }: Endpoint): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: sdkTimeoutMs,
    logLevel: "off",
    fetchOptions: { redirect: "manual" },
  });
}

/** The response of a request that succeeded, its body unread. Throws ProviderFailure. */
export async function responseTo(request: APIPromise<unknown>, model: string): Promise<Response> {
  try {
    return await request.asResponse();
  } catch (thrown) {
    throw requestFailure(thrown, model);
  }
}
