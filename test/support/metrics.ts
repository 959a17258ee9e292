// What the scraper reads.
import { send } from "./api.ts";
import { eventually } from "./eventually.ts";

/** As vitest.config.ts has it */
export const metricsToken = "token-of-the-tests-scraper";

export const metricsText = async (accept = "text/plain"): Promise<string> =>
  (await send("GET", "/metrics", metricsToken, { headers: { Accept: accept } })).text();

/** Isolates send what they count a moment later. */
export async function metricsWith(...parts: readonly string[]): Promise<string> {
  let text = "";
  await eventually(async () => {
    text = await metricsText();
    for (const part of parts) if (!text.includes(part)) throw new Error(`No ${part} among the metrics`);
  });
  return text;
}
