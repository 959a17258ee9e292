// The Worker: fetch, queue, scheduled; and the Durable Objects that run beside it.
import { app } from "./app.ts";
import { servicesOf } from "./composition.ts";
import { everyMinute } from "./every-minute.ts";
import { consume } from "./queues.ts";

export { Conversation } from "./conversation/conversation.object.ts";
export { OAuthStore } from "./identity/oauth/store.object.ts";
export { GlobalQuota } from "./limits/global.object.ts";
export { Quota } from "./limits/quota.object.ts";
export { Breaker } from "./providers/breaker/breaker.object.ts";
export { Workspace } from "./workspace/workspace.object.ts";

export default {
  fetch: app.fetch,
  queue: (batch, env) => consume(batch, servicesOf(env)),
  scheduled: (_event, env) => everyMinute(servicesOf(env)),
} satisfies ExportedHandler<Env, unknown>;
