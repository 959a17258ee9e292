// Spans on their way to whoever is set up to take them. What isn't taken is lost, and the log says so.
import type { ConfigWithSecrets } from "../../platform/config.ts";
import type { Logger } from "../log.ts";
import { type Posting, post } from "../post.ts";
import { langfuseHeaders, langfusePath, langfuseTraces } from "./langfuse.ts";
import { otlpTraces } from "./otlp.ts";
import type { Span } from "./span.ts";

type SendConfig = Pick<
  ConfigWithSecrets,
  "otlpUrl" | "otlpHeaders" | "langfuseUrl" | "langfusePublicKey" | "langfuseSecretKey" | "exportTimeoutMs"
>;
type Sending = { exporter: string } & Omit<Posting, "timeoutMs">;

/** Never throws. */
export async function sendSpans(spans: readonly Span[], config: SendConfig, logger: Logger): Promise<void> {
  await Promise.all(
    sendingsOf(spans, config).map(async ({ exporter, ...posting }) => {
      const failure = await post({ ...posting, timeoutMs: config.exportTimeoutMs });
      if (failure) logger.log("warn", "spans_lost", { exporter, spans: spans.length, ...failure });
    }),
  );
}

function sendingsOf(spans: readonly Span[], config: SendConfig): Sending[] {
  const { otlpUrl, otlpHeaders, langfuseUrl, langfusePublicKey, langfuseSecretKey } = config;
  const sendings: Sending[] = [];
  if (otlpUrl)
    sendings.push({ exporter: "otlp", url: `${otlpUrl}/v1/traces`, headers: otlpHeaders, body: otlpTraces(spans) });
  const answers = langfusePublicKey && langfuseSecretKey ? langfuseTraces(spans) : undefined;
  if (answers && langfusePublicKey && langfuseSecretKey) {
    const headers = langfuseHeaders(langfusePublicKey, langfuseSecretKey);
    sendings.push({ exporter: "langfuse", url: `${langfuseUrl}${langfusePath}`, headers, body: answers });
  }
  return sendings;
}
