// Sends a file and tells how much of it has gone: `fetch` doesn't, an XMLHttpRequest does.
import { Problem, problemOf } from "../api/problem.ts";
import { currentToken } from "../api/session.ts";
import type { Document } from "./use-followed.ts";

interface Sent {
  document: Document;
  /** False: what was sent is here already. */
  isNew: boolean;
}

export interface FileToSend {
  method: "POST" | "PUT";
  path: string;
  form: FormData;
  /** Taken only if this is what is there */
  etag?: string | null;
  /** From 0 to 1 */
  onShare: (share: number) => void;
}

/** A token that is refused is renewed once. Throws `Problem`. */
export async function sendFile(sending: FileToSend): Promise<Sent> {
  const token = await currentToken();
  const answer = await send(sending, token);
  const renewed = answer.status === 401 && token !== null ? await currentToken(token) : token;
  const last = renewed === null || renewed === token ? answer : await send(sending, renewed);
  if (!last.ok) throw await problemOf(last);
  return { document: await last.json(), isNew: last.status === 202 };
}

const send = ({ method, path, form, etag, onShare }: FileToSend, token: string | null): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    if (token !== null) request.setRequestHeader("Authorization", `Bearer ${token}`);
    if (etag) request.setRequestHeader("If-Match", etag);
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(new Problem("Hearth can't be reached.", { code: "offline" }));
    request.send(form);
  });

function responseOf(request: XMLHttpRequest): Response {
  const retryAfter = request.getResponseHeader("Retry-After");
  const headers: HeadersInit = retryAfter === null ? {} : { "Retry-After": retryAfter };
  return new Response(request.responseText, { status: request.status, statusText: request.statusText, headers });
}
