// What each role and each scope may do: the consent page and the table of docs/workspaces.md are made from it.

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
