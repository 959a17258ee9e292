// A plain EventSource, as browsers have it: it comes back by itself with the last id that it saw, and misses nothing.
import { exports } from "cloudflare:workers";
import { EventSource, type FetchLike } from "eventsource";
import { expect, it } from "vitest";
import { askStream, readEvents, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { createOwner } from "../support/workspace.ts";

it("an EventSource whose connections are cut reads the whole answer, each event once", async () => {
  const owner = await createOwner();
  await uploadReady(owner, heatingNote);
  const response = await askStream(owner, { question: "What must the gauge show?", model: "openai/slow-100" });
  const [sessionId, messageId] = [response.headers.get("X-Session-Id"), response.headers.get("X-Message-Id")];
  const lastIds: (string | null)[] = [];
  const fetchCut: FetchLike = async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set("Authorization", `Bearer ${owner.token}`);
    lastIds.push(headers.get("Last-Event-ID"));
    const { body, status, headers: answered } = await exports.default.fetch(new Request(url, { headers }));
    // The first two connections are lost after a few events.
    return {
      body: lastIds.length <= 2 ? cutAfter(3, body) : body,
      status,
      headers: answered,
      url: String(url),
      redirected: false,
    };
  };
  const path = `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/stream`;
  const source = new EventSource(`https://hearth.test${path}`, { fetch: fetchCut });
  const ids: number[] = [];
  let text = "";
  await new Promise<void>((resolve) => {
    for (const type of ["start", "delta", "citations", "usage", "done"]) {
      source.addEventListener(type, ({ lastEventId, data }) => {
        ids.push(Number(lastEventId));
        if (type === "delta") text += JSON.parse(data).text;
        if (type === "done") resolve();
      });
    }
  });
  source.close();
  expect(text).toBe(textOf(await readEvents(response)));
  expect(ids).toEqual(ids.map((_, index) => index + 1));
  expect(lastIds.length).toBeGreaterThanOrEqual(3);
  expect(lastIds[0]).toBeNull();
  expect(lastIds.slice(1).every((id) => Number(id) > 0)).toBe(true);
}, 30_000);

/** Ends a body as if the network had: after so many chunks. */
function cutAfter(chunks: number, body: ReadableStream<Uint8Array> | null): ReadableStream<Uint8Array> | null {
  let left = chunks;
  return (
    body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          controller.enqueue(chunk);
          left -= 1;
          if (left === 0) controller.terminate();
        },
      }),
    ) ?? null
  );
}
