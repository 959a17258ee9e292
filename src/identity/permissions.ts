// What each role may do, and the one table from route to permission: middleware, OpenAPI and the tests' matrix read it.

export const roles = ["owner", "admin", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "docs:read",
  "docs:write",
  "search",
  "chat",
  "models:read",
  "models:manage",
  "usage:read",
  "usage:read_all",
  "cache:read",
  "cache:manage",
] as const;
export type Permission = (typeof permissions)[number];

const viewer: readonly Permission[] = ["docs:read", "search", "chat", "models:read", "usage:read"];
const member: readonly Permission[] = [...viewer, "docs:write"];
export const rolePermissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(permissions),
  admin: new Set(permissions),
  member: new Set(member),
  viewer: new Set(viewer),
};

/** A source with `min_role` is seen by that role and those above it. */
export function rolesVisibleTo(role: Role): readonly Role[] {
  return roles.slice(roles.indexOf(role));
}

export const routePermissions = {
  "GET /health/live": "public",
  "GET /health/ready": "public",
  "GET /openapi.json": "public",
  "POST /api/v1/docs": "docs:write",
  "GET /api/v1/docs": "docs:read",
  "GET /api/v1/docs/{id}": "docs:read",
  "DELETE /api/v1/docs/{id}": "docs:write",
  "POST /api/v1/docs/{id}/process": "docs:write",
  "POST /api/v1/search": "search",
  "POST /api/v1/chat": "chat",
  "GET /api/v1/models": "models:read",
  "POST /api/v1/models/select": "models:read",
  "GET /api/v1/models/{id}": "models:read",
  "GET /api/v1/providers": "models:read",
  "GET /api/v1/ollama/models": "models:read",
  "GET /api/v1/ollama/models/{name}": "models:read",
  "POST /api/v1/ollama/models/{name}/pull": "models:manage",
  "DELETE /api/v1/ollama/models/{name}": "models:manage",
  "GET /api/v1/model-chain": "models:read",
  "PUT /api/v1/model-chain": "models:manage",
  "POST /api/v1/chat/sessions": "chat",
  "GET /api/v1/chat/sessions": "chat",
  "GET /api/v1/chat/sessions/{id}": "chat",
  "PATCH /api/v1/chat/sessions/{id}": "chat",
  "PUT /api/v1/chat/sessions/{id}/status": "chat",
  "POST /api/v1/chat/sessions/{id}/reset": "chat",
  "GET /api/v1/chat/sessions/{id}/messages": "chat",
  "GET /api/v1/chat/sessions/{id}/export": "chat",
  "POST /api/v1/chat/cleanup": "chat",
  "DELETE /api/v1/chat/sessions/{id}": "chat",
  "GET /api/v1/chat/sessions/{id}/messages/{message_id}/stream": "chat",
  "POST /api/v1/chat/sessions/{id}/messages/{message_id}/cancel": "chat",
  "GET /api/v1/chat/sessions/{id}/ws": "chat",
  "GET /api/v1/chat/{id}/stream": "chat",
  "POST /v1/chat/completions": "chat",
  "POST /v1/embeddings": "search",
  "GET /v1/models": "models:read",
  "GET /v1/models/{id}": "models:read",
  "GET /api/v1/rate-limit/status": "usage:read",
  "GET /api/v1/usage": "usage:read",
  "GET /api/v1/usage/me": "usage:read",
  "GET /api/v1/cache/stats": "cache:read",
  "DELETE /api/v1/cache": "cache:manage",
  "GET /api/v1/cache/settings": "cache:read",
  "PUT /api/v1/cache/settings": "cache:manage",
} as const satisfies Readonly<Record<string, Permission | "public">>;

export type RouteKey = keyof typeof routePermissions;
