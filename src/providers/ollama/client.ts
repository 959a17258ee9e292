// Requests to an Ollama server, at home behind a tunnel or on this machine.
import { statusFailure } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";

export interface OllamaEndpoint {
  /** Without `/api`, e.g. `http://127.0.0.1:11434` */
  baseUrl: string;
  /** Service token of Cloudflare Access, where Access stands in front of it */
  accessClientId?: string | undefined;
  accessClientSecret?: string | undefined;
}

/** All that Hearth asks of Ollama, under `/api`: its tunnel lets nothing else through. */
export const ollamaPaths = ["chat", "embed", "tags", "show", "pull", "delete"] as const;

interface OllamaCall {
  method?: "GET" | "POST" | "DELETE";
  path: (typeof ollamaPaths)[number];
  body?: object;
  /** What a failure names: `ollama/<name>` */
  id: string;
  signal: AbortSignal;
  headers?: Readonly<Record<string, string>>;
}

/** The response of a request that succeeded, its body unread. Throws ProviderFailure. */
export async function responseTo(endpoint: OllamaEndpoint, { method = "POST", path, ...call }: OllamaCall) {
  const { body, id, signal, headers = {} } = call;
  const response = await fetch(`${endpoint.baseUrl.replace(/\/{1,8}$/, "")}/api/${path}`, {
    method,
    headers: headersOf(endpoint, id, headers),
    ...(body ? { body: JSON.stringify(body) } : {}),
    // Access answers a stranger with its login page: the token must not go there, and the page is no answer.
    redirect: "manual",
    signal,
  }).catch((cause: unknown) => {
    throw new ProviderFailure("unreachable", id, { cause });
  });
  if (response.ok) return response;
  // Ollama says here what it lacks, be it memory. A status says enough where its body is lost.
  const text = await response.text().catch(() => "");
  throw statusFailure(response.status, response.headers, id, text);
}

function headersOf(
  { accessClientId, accessClientSecret }: OllamaEndpoint,
  id: string,
  more: Readonly<Record<string, string>>,
): Headers {
  try {
    const headers = new Headers({ ...more, "content-type": "application/json" });
    if (accessClientId) headers.set("CF-Access-Client-Id", accessClientId);
    if (accessClientSecret) headers.set("CF-Access-Client-Secret", accessClientSecret);
    return headers;
  } catch (cause) {
    throw new ProviderFailure("bad_request", id, { cause });
  }
}
