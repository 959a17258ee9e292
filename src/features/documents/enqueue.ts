// Puts a pointer to a source on the queue. The row is the truth: a pointer that is lost is sent again by the sweep.
import type { Services } from "../../http/services.ts";
import type { IngestMessage } from "../../knowledge/ingest.ts";
import { errorFields } from "../../telemetry/log.ts";

export async function enqueue(
  services: Pick<Services, "ingestQueue" | "telemetry">,
  message: IngestMessage,
): Promise<void> {
  await services.ingestQueue.send(message).catch((error: unknown) => {
    services.telemetry.logger.log("warn", "queue_unreachable", { source_id: message.sourceId, ...errorFields(error) });
  });
}
