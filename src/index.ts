// The Worker: fetch, queue, scheduled; and the Durable Objects that run beside it.
import { app } from "./app.ts";
import { readyServicesOf } from "./composition.ts";
import { everyMinute } from "./every-minute.ts";
import { consume } from "./queues.ts";

export { Conversation } from "./conversation/conversation.object.ts";
export { LogTail } from "./features/logs/tail.object.ts";
export { Flags } from "./flags/flags.object.ts";
export { OAuthStore } from "./identity/oauth/store.object.ts";
export { GlobalQuota } from "./limits/global.object.ts";
export { Quota } from "./limits/quota.object.ts";
export { Breaker } from "./providers/breaker/breaker.object.ts";
export { MetricsShard } from "./telemetry/metrics/shard.object.ts";
export { Workspace } from "./workspace/workspace.object.ts";

export default {
  fetch: app.fetch,
  queue: async (batch, env, ctx) => consume(batch, await readyServicesOf(env, ctx)),
  scheduled: async (_event, env, ctx) => everyMinute(await readyServicesOf(env, ctx)),
} satisfies ExportedHandler<Env, unknown>;
