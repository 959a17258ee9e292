// Which queue's messages go where.
import { noteLost, settleAgain } from "./conversation/settle.ts";
import type { Services } from "./http/services.ts";
import { type IngestMessage, ingest } from "./knowledge/ingest.ts";
import { goOnReindexing } from "./knowledge/reindex/go-on.ts";
import type { ReindexMessage } from "./knowledge/reindex/job.ts";
import { failDeadLetters } from "./knowledge/sweep.ts";
import type { Unsettled } from "./limits/unsettled.ts";
import { errorFields } from "./telemetry/log.ts";

/** Time for what broke to heal, before the same source is tried again. */
const ingestRetrySeconds = 5;
/** Longer with each attempt, up to an hour in all. */
const settleRetrySeconds = (attempts: number): number => Math.min(300, 5 * 2 ** (attempts - 1));

export async function consume(batch: MessageBatch<unknown>, services: Services): Promise<void> {
  // A queue carries what its one producer writes.
  if (batch.queue.startsWith("hearth-usage")) return consumeUsage(batch as MessageBatch<Unsettled>, services);
  return consumeKnowledge(batch as MessageBatch<IngestMessage | ReindexMessage>, services);
}

async function consumeKnowledge(
  batch: MessageBatch<IngestMessage | ReindexMessage>,
  services: Services,
): Promise<void> {
  if (batch.queue.endsWith("-dead")) {
    // A reindex has its own row, by which the cron finds it again.
    const sources = batch.messages.flatMap(({ body }) => ("sourceId" in body ? [body] : []));
    if (sources.length > 0) await failDeadLetters(services.database, sources, services.config);
    return;
  }
  for (const message of batch.messages) {
    const { body } = message;
    const outcome = "reindexId" in body ? await reindex(body, services) : await ingest(body, services);
    if (outcome === "retry") message.retry({ delaySeconds: ingestRetrySeconds });
    else message.ack();
  }
}

/** One bounded step; the next is another message, so that sources which wait come in between. */
async function reindex(message: ReindexMessage, services: Services): Promise<"done"> {
  const outcome = await goOnReindexing(message, services);
  if (outcome === "more") await services.ingestQueue.send(message);
  return "done";
}

async function consumeUsage(batch: MessageBatch<Unsettled>, services: Services): Promise<void> {
  for (const message of batch.messages) {
    try {
      await settleAgain(message.body, services);
      message.ack();
    } catch (error) {
      if (batch.queue.endsWith("-dead")) noteLost(message.body, services);
      services.telemetry.logger.log("warn", "settlement_deferred", errorFields(error));
      message.retry({ delaySeconds: settleRetrySeconds(message.attempts) });
    }
  }
}
