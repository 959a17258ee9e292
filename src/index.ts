// The Worker: fetch, queue, scheduled; and the Durable Objects that run beside it.
import { app } from "./app.ts";
import { servicesOf } from "./composition.ts";
import { type IngestMessage, ingest } from "./knowledge/ingest.ts";
import { failDeadLetters, sweep } from "./knowledge/sweep.ts";

export { Conversation } from "./conversation/conversation.object.ts";
export { Breaker } from "./providers/breaker/breaker.object.ts";
export { Workspace } from "./workspace/workspace.object.ts";

/** Time for what broke to heal, before the same source is tried again. */
const retryDelaySeconds = 5;

export default {
  fetch: app.fetch,

  async queue(batch, env) {
    const services = servicesOf(env);
    if (batch.queue.endsWith("-dead")) {
      await failDeadLetters(
        services.database,
        batch.messages.map((message) => message.body),
      );
      return;
    }
    for (const message of batch.messages) {
      const outcome = await ingest(message.body, services);
      if (outcome === "retry") message.retry({ delaySeconds: retryDelaySeconds });
      else message.ack();
    }
  },

  async scheduled(_event, env) {
    const { config, database, ingestQueue } = servicesOf(env);
    const pointers = await sweep(database, config);
    if (pointers.length > 0) await ingestQueue.sendBatch(pointers.map((body) => ({ body })));
  },
} satisfies ExportedHandler<Env, IngestMessage>;
