// Every address of a name, by DNS over HTTPS: Workers have no other way to know where a fetch would go.
import { z } from "zod";
import { readUpTo } from "../platform/read-up-to.ts";
import { FetchFailure } from "./fetch-policy.ts";

export type Resolve = (name: string, signal: AbortSignal) => Promise<string[]>;

const resolverUrl = "https://cloudflare-dns.com/dns-query";
const answerMaxBytes = 65_536;
const recordTypes = { A: 1, AAAA: 28 } as const;

/** RFC 8484's answers in JSON: names on the way (CNAME) have other types and are passed over. */
const answerSchema = z.object({
  Status: z.number(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).default([]),
});
const nameError = 3;

export const resolverAt =
  (url: string): Resolve =>
  async (name, signal) => {
    const ask = (type: keyof typeof recordTypes) => askFor(url, name, type, signal);
    return (await Promise.all([ask("A"), ask("AAAA")])).flat();
  };

export const resolvePublicly = resolverAt(resolverUrl);

async function askFor(url: string, name: string, type: keyof typeof recordTypes, signal: AbortSignal) {
  const response = await fetch(`${url}?name=${encodeURIComponent(name)}&type=${type}`, {
    headers: { Accept: "application/dns-json" },
    redirect: "manual",
    signal,
  });
  const bytes = response.body && (await readUpTo(answerMaxBytes, response.body));
  const answer = answerSchema.safeParse(response.ok && bytes ? jsonOf(bytes) : undefined).data;
  if (!answer || (answer.Status !== 0 && answer.Status !== nameError)) throw new FetchFailure("resolver_failed");
  return answer.Answer.filter((record) => record.type === recordTypes[type]).map((record) => record.data);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
