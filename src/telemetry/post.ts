// Sends JSON to a receiver of alerts or metrics. Its URL may be a secret: what is told of a failure never quotes it.
import type { LogFields } from "./log.ts";

export interface Posting {
  url: string;
  headers?: Readonly<Record<string, string>>;
  body: object;
  timeoutMs: number;
}

/** Why it wasn't taken; undefined where it was. Never throws. */
export async function post({ url, headers, body, timeoutMs }: Posting): Promise<LogFields | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
      // A receiver doesn't redirect; the login page of what stands in front of it does.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.ok ? undefined : { status: response.status };
  } catch (error) {
    return { error: error instanceof Error ? error.name : "unknown" };
  }
}
