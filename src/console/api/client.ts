// The API, typed by its own OpenAPI document. Calls carry the token, and throw a `Problem` where the answer isn't a good one.
import createClient from "openapi-fetch";
import { Problem, problemOf } from "./problem.ts";
import type { components, paths } from "./schema.d.ts";
import { currentToken, namedWorkspace } from "./session.ts";

export type Schemas = components["schemas"];

/** `fetch` with the token; a token that is refused is renewed once. Throws `Problem` where nobody answers. */
export async function call(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await currentToken();
  const response = await send(request, token);
  if (response.status !== 401 || token === null) return response;
  const renewed = await currentToken(token);
  return renewed === null || renewed === token ? response : send(again, renewed);
}

async function send(request: Request, token: string | null): Promise<Response> {
  if (token !== null) request.headers.set("Authorization", `Bearer ${token}`);
  const workspaceId = namedWorkspace();
  if (workspaceId !== undefined) request.headers.set("X-Workspace-Id", workspaceId);
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Problem("Hearth can't be reached.", { code: "offline" });
  }
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: call });

/** What a call answered. Throws `Problem`. */
export async function ok<T>(calling: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await calling;
  if (response.ok) return data as T; // A good answer has the contract's body, or none where the contract has none.
  throw await problemOf(new Response(JSON.stringify(error), response));
}

/** A file of the API's, saved by the browser. */
export async function saveFile(path: string, name: string): Promise<void> {
  const response = await call(new Request(path));
  if (!response.ok) throw await problemOf(response);
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
