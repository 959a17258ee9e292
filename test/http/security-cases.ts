// The matrix' rows of the audit record and of security.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";

const base = "/api/v1/security";
const badQueries = (path: string, ...queries: string[]) =>
  queries.map((query) => ({
    path: `${path}?${query}`,
    options: {},
    status: 400,
    field: query.split("=")[0] ?? "",
  }));
const badPages = ["limit=many", "cursor=nonsense"];
const badPeriods = ["from=yesterday", "to=2026-02-30", "from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z"];

export const securityCases = {
  "GET /api/v1/audit": {
    valid: () => ({ path: "/api/v1/audit" }),
    malformed: badQueries("/api/v1/audit", ...badPages, ...badPeriods, "action=Not%20one", "actor_id=", "entity_id="),
    namesAThing: false,
  },
  "GET /api/v1/logs/history": {
    valid: () => ({ path: "/api/v1/logs/history" }),
    malformed: badQueries("/api/v1/logs/history", ...badPages, ...badPeriods, "level=mild", "event=Not%20one"),
    namesAThing: false,
  },
  "GET /api/v1/logs/live": {
    valid: () => ({ path: "/api/v1/logs/live", options: { headers: { Upgrade: "websocket" } } }),
    malformed: [
      ...badQueries("/api/v1/logs/live", "level=mild", "event=Not%20one", "request_id=7"),
      { options: {}, status: 426 },
    ],
    namesAThing: false,
  },
  "GET /api/v1/logs/{id}": {
    valid: () => ({ path: `/api/v1/logs/${newId()}` }),
    malformed: [{ path: "/api/v1/logs/7", options: {}, status: 400, field: "id" }],
    namesAThing: true,
  },
  "GET /api/v1/audit/verify": {
    valid: () => ({ path: "/api/v1/audit/verify" }),
    malformed: badQueries("/api/v1/audit/verify", "after=7", `after=7:${"g".repeat(64)}`),
    namesAThing: false,
  },
  "GET /api/v1/security/status": { valid: () => ({ path: `${base}/status` }), malformed: [], namesAThing: false },
  "GET /api/v1/security/policy": { valid: () => ({ path: `${base}/policy` }), malformed: [], namesAThing: false },
  "PATCH /api/v1/security/policy": {
    valid: () => ({ path: `${base}/policy`, options: { json: { injection: "flag" } } }),
    malformed: [
      ...jsonBody({ injection: "flag" }, "injection"),
      { options: json('{"personal_data": "hide"}'), status: 400, field: "personal_data" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/security/events": {
    valid: () => ({ path: `${base}/events` }),
    malformed: badQueries(`${base}/events`, ...badPages, ...badPeriods, "severity=mild", "kind=document.upload"),
    namesAThing: false,
  },
  "POST /api/v1/security/injection-test": {
    valid: () => ({ path: `${base}/injection-test`, options: { json: { text: "Where is the boiler?" } } }),
    malformed: [
      ...jsonBody({ text: "Where?" }, "text"),
      { options: json(JSON.stringify({ text: "t".repeat(20_001) })), status: 400, field: "text" },
      { options: json('{"text": "Where?", "where": "elsewhere"}'), status: 400, field: "where" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/security/blocked": {
    valid: () => ({ path: `${base}/blocked` }),
    malformed: badQueries(`${base}/blocked`, ...badPages, ...badPeriods),
    namesAThing: false,
  },
  "GET /api/v1/security/incidents": {
    valid: () => ({ path: `${base}/incidents` }),
    malformed: badQueries(`${base}/incidents`, ...badPages, "status=closed", "kind=fire"),
    namesAThing: false,
  },
  "POST /api/v1/security/incidents": {
    valid: () => ({ path: `${base}/incidents`, options: { json: { summary: `Smoke ${newId()}`, subject: newId() } } }),
    malformed: [
      ...jsonBody({ summary: "Smoke" }, "summary"),
      { options: json('{"summary": "Smoke", "subject": "me"}'), status: 400, field: "subject" },
      { options: json('{"summary": "Smoke", "kind": "fire"}'), status: 400, field: "kind" },
    ],
    namesAThing: false,
  },
  "PATCH /api/v1/security/incidents/{id}": {
    valid: ({ incidentId }) => ({
      path: `${base}/incidents/${incidentId}`,
      options: { json: { status: "resolved", note: "It was toast." } },
    }),
    malformed: [
      ...anyJsonBody({ status: "resolved", note: "Toast" }),
      { options: json('{"status": "open", "note": "Toast"}'), status: 400, field: "status" },
      { options: json('{"status": "resolved"}'), status: 400, field: "note" },
      { path: `${base}/incidents/seven`, ...noSuchId, options: { json: { status: "resolved", note: "Toast" } } },
    ],
    namesAThing: true,
  },
  "GET /api/v1/security/report": {
    valid: () => ({ path: `${base}/report` }),
    malformed: badQueries(`${base}/report`, "days=0", "days=91"),
    namesAThing: false,
  },
} as const satisfies Partial<Record<RouteKey, RouteCase>>;
