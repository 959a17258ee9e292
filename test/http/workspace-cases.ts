// The matrix' rows of workspace routes.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase, type Target } from "../support/route-case.ts";

const base = "/api/v1/workspaces";
const inside = ({ workspaceId }: Target, rest = "") => `${base}/${workspaceId}${rest}`;
const badPages = (path: string) =>
  ["limit=many", "cursor=nonsense"].map((query) => ({
    path: `${path}?${query}`,
    options: {},
    status: 400,
    field: query.split("=")[0] ?? "",
  }));

export const workspaceCases = {
  "POST /api/v1/invitations/accept": {
    valid: () => ({ path: "/api/v1/invitations/accept", options: { json: { token: "hthi_unknown" } } }),
    malformed: [
      ...jsonBody({ token: "hthi_unknown" }, "token"),
      { options: { json: { token: "t".repeat(201) } }, status: 400, field: "token" },
    ],
    namesAThing: false,
  },
  "POST /api/v1/workspaces": {
    valid: () => ({ path: base, options: { json: { name: "Cellar" } } }),
    malformed: [
      ...jsonBody({ name: "Cellar" }, "name"),
      { options: { json: { name: "n".repeat(101) } }, status: 400, field: "name" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/workspaces": { valid: () => ({ path: base }), malformed: badPages(base), namesAThing: false },
  "GET /api/v1/workspaces/{id}": {
    valid: (target) => ({ path: inside(target) }),
    malformed: [{ path: `${base}/seven`, ...noSuchId }],
    namesAThing: true,
  },
  "PATCH /api/v1/workspaces/{id}": {
    valid: (target) => ({ path: inside(target), options: { json: { name: "Attic" } } }),
    malformed: jsonBody({ name: "Attic" }, "name"),
    namesAThing: true,
  },
  "DELETE /api/v1/workspaces/{id}": {
    valid: (target) => ({ path: inside(target) }),
    malformed: [{ path: `${base}/seven`, ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/workspaces/{id}/settings": {
    valid: (target) => ({ path: inside(target, "/settings") }),
    malformed: [{ path: `${base}/seven/settings`, ...noSuchId }],
    namesAThing: true,
  },
  "PATCH /api/v1/workspaces/{id}/settings": {
    valid: (target) => ({ path: inside(target, "/settings"), options: { json: { passages_max: 7 } } }),
    malformed: [
      ...anyJsonBody({ passages_max: 7 }),
      ...Object.entries({
        model_chain: ["nobody/nothing"],
        semantic_ttl_seconds: -1,
        plan: "never-heard-of",
        instructions: "i".repeat(4_001),
        passages_max: 51,
        similarity_min: 1.1,
      }).map(([field, value]) => ({ options: json(JSON.stringify({ [field]: value })), status: 400, field })),
    ],
    namesAThing: true,
  },
  "POST /api/v1/workspaces/{id}/leave": {
    valid: (target) => ({ path: inside(target, "/leave") }),
    malformed: [{ path: `${base}/seven/leave`, ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/workspaces/{id}/transfer": {
    valid: (target) => ({ path: inside(target, "/transfer"), options: { json: { user_id: target.memberId } } }),
    malformed: jsonBody({ user_id: newId() }, "user_id"),
    namesAThing: true,
  },
  "GET /api/v1/workspaces/{id}/members": {
    valid: (target) => ({ path: inside(target, "/members") }),
    malformed: [{ path: `${base}/seven/members`, ...noSuchId }],
    namesAThing: true,
  },
  "PATCH /api/v1/workspaces/{id}/members/{user_id}": {
    valid: (target) => ({ path: inside(target, `/members/${target.memberId}`), options: { json: { role: "viewer" } } }),
    malformed: [
      ...jsonBody({ role: "viewer" }, "role"),
      { options: json('{"role": "owner"}'), status: 400, field: "role" },
    ],
    namesAThing: true,
  },
  "DELETE /api/v1/workspaces/{id}/members/{user_id}": {
    valid: (target) => ({ path: inside(target, `/members/${target.memberId}`) }),
    malformed: [{ path: `${base}/seven/members/${newId()}`, ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/workspaces/{id}/invitations": {
    valid: (target) => ({ path: inside(target, "/invitations"), options: { json: { role: "member" } } }),
    malformed: [
      ...jsonBody({ role: "member" }, "role"),
      { options: json('{"role": "owner"}'), status: 400, field: "role" },
      { options: json('{"role": "member", "email": "nobody"}'), status: 400, field: "email" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/workspaces/{id}/invitations": {
    valid: (target) => ({ path: inside(target, "/invitations") }),
    malformed: [{ path: `${base}/seven/invitations`, ...noSuchId }],
    namesAThing: true,
  },
  "DELETE /api/v1/workspaces/{id}/invitations/{invitation_id}": {
    valid: (target) => ({ path: inside(target, `/invitations/${target.invitationId}`) }),
    malformed: [{ path: `${base}/seven/invitations/${newId()}`, ...noSuchId }],
    namesAThing: true,
  },
} as const satisfies Partial<Record<RouteKey, RouteCase>>;
