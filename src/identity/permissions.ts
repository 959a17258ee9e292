// What each role and each scope may do, and the one table from route to permission: middleware, OpenAPI, the consent page, the
// tests' matrix and `docs/access.md` are made from it.

export const roles = ["owner", "admin", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "account:read",
  "account:write",
  "docs:read",
  "docs:write",
  "docs:publish",
  "records:read",
  "records:write",
  "records:manage",
  "search",
  "chat",
  "models:read",
  "models:manage",
  "usage:read",
  "usage:read_all",
  "cache:read",
  "cache:manage",
  "keys:read",
  "keys:write",
  "keys:manage",
  "members:read",
  "members:manage",
  "workspace:read",
  "workspace:leave",
  "workspace:manage",
  "workspace:own",
  "system:admin",
  "audit:read",
  "security:read",
  "security:manage",
] as const;
export type Permission = (typeof permissions)[number];

/** Above every workspace: a person's own account. Asked for without a workspace. */
export type AccountPermission = Extract<Permission, `account:${string}`>;
export const isAccountPermission = (permission: Permission): permission is AccountPermission =>
  permission.startsWith("account:");

/** Of the house itself: no role brings it. The settings name its operators, who have it where they are owner or admin. */
const ofOperators: Permission = "system:admin";

const viewer: readonly Permission[] = [
  "account:read",
  "account:write",
  "docs:read",
  "search",
  "chat",
  "models:read",
  "usage:read",
  "keys:read",
  "keys:write",
  "members:read",
  "workspace:read",
  "workspace:leave",
];
const member: readonly Permission[] = [...viewer, "docs:write", "records:read", "records:write"];
export const rolePermissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(permissions.filter((permission) => permission !== ofOperators)),
  admin: new Set(permissions.filter((permission) => permission !== ofOperators && permission !== "workspace:own")),
  member: new Set(member),
  viewer: new Set(viewer),
};

const operatorPermissions = {
  owner: new Set([...rolePermissions.owner, ofOperators]),
  admin: new Set([...rolePermissions.admin, ofOperators]),
};

/** What a user may do, in person */
export function userPermissions(role: Role, isOperator: boolean): ReadonlySet<Permission> {
  return isOperator && (role === "owner" || role === "admin") ? operatorPermissions[role] : rolePermissions[role];
}

/** What a person never hands on: neither to a key nor to a client. */
const personal: ReadonlySet<Permission> = new Set([
  "account:write",
  "keys:write",
  "keys:manage",
  "members:manage",
  "workspace:leave",
  "workspace:own",
  ofOperators,
] satisfies Permission[]);

/** What a key or an OAuth client is given, in words of its owner; it never comes to more than its owner's role allows. */
export const scopes = {
  chat: { says: "Ask questions and read your conversations", grants: ["chat", "models:read", "usage:read"] },
  search: { says: "Search the workspace's knowledge", grants: ["search", "models:read"] },
  "docs:read": { says: "Read the workspace's documents", grants: ["docs:read"] },
  "docs:write": { says: "Add, change and delete documents", grants: ["docs:read", "docs:write"] },
  "records:read": { says: "Read clinical records, and ask about them", grants: ["records:read"] },
  "records:write": { says: "Add, change and delete clinical records", grants: ["records:read", "records:write"] },
  "usage:read": { says: "See usage and costs", grants: ["usage:read", "usage:read_all"] },
  admin: {
    says: "Everything that you may do in the workspace, except members, keys and your account",
    grants: permissions.filter((permission) => !personal.has(permission)),
  },
} as const satisfies Readonly<Record<string, { says: string; grants: readonly Permission[] }>>;
export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]]; // The keys of that very object.

/** What these scopes come to in the hands of somebody of this role. `account:read`: whoever has a key may ask whose it is. */
export function scopedPermissions(role: Role, granted: readonly Scope[]): ReadonlySet<Permission> {
  const asked: readonly Permission[] = ["account:read", ...granted.flatMap((scope) => scopes[scope].grants)];
  return new Set(asked.filter((permission) => rolePermissions[role].has(permission)));
}

/** Whom these may give a role to, and take it from. Ownership alone is handed over, never given. */
export const managedRoles: Readonly<Record<Role, readonly Role[]>> = {
  owner: ["admin", "member", "viewer"],
  admin: ["member", "viewer"],
  member: [],
  viewer: [],
};

/** A source with `min_role` is seen by that role and those above it. */
export function rolesVisibleTo(role: Role): readonly Role[] {
  return roles.slice(roles.indexOf(role));
}

/** The routes of a written source (http/written) */
type WrittenRoutes<B extends string> = Readonly<
  Record<`${"POST" | "GET"} ${B}` | `${"GET" | "PATCH" | "DELETE"} ${B}/{id}` | `POST ${B}/{id}/restore`, Permission>
>;

const written = <const B extends string>(base: B, read: Permission, write: Permission): WrittenRoutes<B> =>
  // What is computed has no literal keys: these are those that the type names.
  ({
    [`GET ${base}`]: read,
    [`GET ${base}/{id}`]: read,
    [`POST ${base}`]: write,
    [`PATCH ${base}/{id}`]: write,
    [`DELETE ${base}/{id}`]: write,
    [`POST ${base}/{id}/restore`]: write,
  }) as WrittenRoutes<B>;

export const routePermissions = {
  "GET /health/live": "public",
  "GET /health/ready": "public",
  "GET /openapi.json": "public",
  "GET /.well-known/jwks.json": "public",
  "POST /api/v1/auth/register": "public",
  "POST /api/v1/auth/login": "public",
  "POST /api/v1/auth/refresh": "public",
  "POST /api/v1/auth/logout": "account:write",
  "GET /api/v1/auth/me": "account:read",
  "PATCH /api/v1/auth/me": "account:write",
  "POST /api/v1/auth/password": "account:write",
  "POST /api/v1/api-keys": "keys:write",
  "GET /api/v1/api-keys": "keys:read",
  "GET /api/v1/api-keys/{id}": "keys:read",
  "POST /api/v1/api-keys/{id}/rotate": "keys:write",
  "DELETE /api/v1/api-keys/{id}": "keys:write",
  "POST /api/v1/invitations/accept": "account:write",
  "POST /api/v1/workspaces": "account:write",
  "GET /api/v1/workspaces": "account:read",
  "GET /api/v1/workspaces/{id}": "workspace:read",
  "PATCH /api/v1/workspaces/{id}": "workspace:manage",
  "DELETE /api/v1/workspaces/{id}": "workspace:own",
  "GET /api/v1/workspaces/{id}/settings": "workspace:read",
  "PATCH /api/v1/workspaces/{id}/settings": "workspace:manage",
  "POST /api/v1/workspaces/{id}/leave": "workspace:leave",
  "POST /api/v1/workspaces/{id}/transfer": "workspace:own",
  "GET /api/v1/workspaces/{id}/members": "members:read",
  "PATCH /api/v1/workspaces/{id}/members/{user_id}": "members:manage",
  "DELETE /api/v1/workspaces/{id}/members/{user_id}": "members:manage",
  "POST /api/v1/workspaces/{id}/invitations": "members:manage",
  "GET /api/v1/workspaces/{id}/invitations": "members:manage",
  "DELETE /api/v1/workspaces/{id}/invitations/{invitation_id}": "members:manage",
  "GET /api/v1/auth/provider-keys": "account:write",
  "PUT /api/v1/auth/provider-keys/{provider}": "account:write",
  "DELETE /api/v1/auth/provider-keys/{provider}": "account:write",
  "POST /api/v1/docs": "docs:write",
  "GET /api/v1/docs": "docs:read",
  "GET /api/v1/docs/{id}": "docs:read",
  "PUT /api/v1/docs/{id}": "docs:write",
  "PATCH /api/v1/docs/{id}": "docs:write",
  "DELETE /api/v1/docs/{id}": "docs:write",
  "POST /api/v1/docs/{id}/restore": "docs:write",
  "GET /api/v1/docs/{id}/download": "docs:read",
  "GET /api/v1/docs/{id}/versions": "docs:read",
  "GET /api/v1/docs/{id}/versions/{version}": "docs:read",
  "GET /api/v1/docs/{id}/versions/{version}/download": "docs:read",
  "GET /api/v1/docs/{id}/versions/{version}/diff/{other}": "docs:read",
  "POST /api/v1/docs/{id}/versions/{version}/restore": "docs:write",
  "POST /api/v1/docs/{id}/process": "docs:write",
  "POST /api/v1/docs/url": "docs:write",
  "POST /api/v1/docs/{id}/refresh": "docs:write",
  "GET /api/v1/tags": "docs:read",
  "PATCH /api/v1/tags/{name}": "docs:write",
  "DELETE /api/v1/tags/{name}": "docs:write",
  "POST /api/v1/tags/merge": "docs:write",
  "POST /api/v1/search": "search",
  ...written("/api/v1/notes", "docs:read", "docs:write"),
  "POST /api/v1/notes/import": "docs:write",
  "GET /api/v1/notes/export": "docs:read",
  ...written("/api/v1/knowledge/items", "docs:read", "docs:write"),
  "PUT /api/v1/knowledge/items/{id}": "docs:write",
  "GET /api/v1/knowledge/items/{id}/versions": "docs:write",
  "GET /api/v1/knowledge/items/{id}/versions/{n}": "docs:write",
  "POST /api/v1/knowledge/items/{id}/versions/{n}/restore": "docs:write",
  "PUT /api/v1/knowledge/items/{id}/relations": "docs:write",
  "DELETE /api/v1/knowledge/items/{id}/relations": "docs:write",
  "GET /api/v1/knowledge/items/{id}/related": "docs:read",
  "GET /api/v1/knowledge/items/{id}/quality": "docs:read",
  "POST /api/v1/knowledge/items/{id}/feedback": "docs:read",
  "GET /api/v1/knowledge/categories": "docs:read",
  "POST /api/v1/knowledge/search": "search",
  "POST /api/v1/knowledge/embeddings": "search",
  "POST /api/v1/knowledge/classify": "search",
  ...written("/api/v1/clients", "records:read", "records:write"),
  ...written("/api/v1/clinical-sessions", "records:read", "records:write"),
  "GET /api/v1/clients/{id}/export": "records:manage",
  "POST /api/v1/clients/{id}/erase": "records:manage",
  "POST /api/v1/ai/agent/chat": "records:read",
  "GET /api/v1/ai/health": "models:read",
  "POST /api/v1/admin/reindex": "workspace:manage",
  "GET /api/v1/admin/reindex": "workspace:manage",
  "DELETE /api/v1/admin/reindex": "workspace:manage",
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
  "GET /api/v1/secrets": "system:admin",
  "GET /api/v1/secrets/status": "system:admin",
  "GET /api/v1/secrets/providers": "system:admin",
  "POST /api/v1/secrets/test": "system:admin",
  "POST /api/v1/secrets/refresh": "system:admin",
  "POST /api/v1/secrets/{name}/rotate": "system:admin",
  "GET /api/v1/audit": "audit:read",
  "GET /api/v1/audit/verify": "audit:read",
  "GET /api/v1/security/status": "security:read",
  "GET /api/v1/security/policy": "security:read",
  "PATCH /api/v1/security/policy": "security:manage",
  "GET /api/v1/security/events": "security:read",
  "POST /api/v1/security/injection-test": "security:read",
  "GET /api/v1/security/blocked": "security:read",
  "GET /api/v1/security/incidents": "security:read",
  "POST /api/v1/security/incidents": "security:manage",
  "PATCH /api/v1/security/incidents/{id}": "security:manage",
  "GET /api/v1/security/report": "security:read",
} as const satisfies Readonly<Record<string, Permission | "public">>;

export type RouteKey = keyof typeof routePermissions;
