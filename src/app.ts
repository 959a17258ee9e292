// The HTTP surface: middleware in order, then one line a feature.
import { OpenAPIHono } from "@hono/zod-openapi";
import { readyServicesOf } from "./composition.ts";
import { registerApiKeys } from "./features/api-keys/routes.ts";
import { registerAudit } from "./features/audit/routes.ts";
import { registerAuth } from "./features/auth/routes.ts";
import { registerCache } from "./features/cache/routes.ts";
import { registerChat } from "./features/chat/routes.ts";
import { registerClinical } from "./features/clinical/routes.ts";
import { registerMetadata } from "./features/documents/metadata-routes.ts";
import { registerRemoteDocuments } from "./features/documents/remote-routes.ts";
import { registerDocuments } from "./features/documents/routes.ts";
import { registerVersions } from "./features/documents/version-routes.ts";
import { registerHealth } from "./features/health/routes.ts";
import { registerKnowledge } from "./features/knowledge/routes.ts";
import { registerLimits } from "./features/limits/routes.ts";
import { registerMetrics } from "./features/metrics/routes.ts";
import { registerModels } from "./features/models/routes.ts";
import { registerNotes } from "./features/notes/routes.ts";
import { registerOAuth } from "./features/oauth/routes.ts";
import { registerOllama } from "./features/ollama/routes.ts";
import { registerOpenAi } from "./features/openai/routes.ts";
import { registerProviderKeys } from "./features/provider-keys/routes.ts";
import { registerReindex } from "./features/reindex/routes.ts";
import { registerSearch } from "./features/search/routes.ts";
import { registerSecrets } from "./features/secrets/routes.ts";
import { registerSecurity } from "./features/security/routes.ts";
import { registerSessions } from "./features/sessions/routes.ts";
import { registerUsage } from "./features/usage/routes.ts";
import { registerWorkspaces } from "./features/workspaces/routes.ts";
import { cors } from "./http/cors.ts";
import type { AppEnv } from "./http/environment.ts";
import { invalidInput, onError } from "./http/errors.ts";
import { onNotFound } from "./http/not-found.ts";
import { registerOpenApi } from "./http/openapi.ts";
import { requestContext } from "./http/request-context.ts";
import { securityHeaders } from "./http/security-headers.ts";

export const app = new OpenAPIHono<AppEnv>({
  defaultHook: (result) => {
    if (!result.success) throw invalidInput(result.error, result.target);
  },
});

app.onError(onError);
app.notFound(onNotFound);
app.use(securityHeaders);
app.use(requestContext(readyServicesOf));
app.use(cors);

registerHealth(app);
registerMetrics(app);
registerAuth(app);
registerApiKeys(app);
registerProviderKeys(app);
registerDocuments(app);
registerRemoteDocuments(app);
registerVersions(app);
registerNotes(app);
registerMetadata(app);
registerKnowledge(app);
registerClinical(app);
registerModels(app);
registerOllama(app);
registerSearch(app);
registerReindex(app);
registerChat(app);
registerOpenAi(app);
registerSessions(app);
registerLimits(app);
registerUsage(app);
registerWorkspaces(app);
registerCache(app);
registerSecrets(app);
registerAudit(app);
registerSecurity(app);
registerOAuth(app);
registerOpenApi(app);
