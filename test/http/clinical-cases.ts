// The matrix' rows of clinical records.
import { newId } from "../../src/platform/ids.ts";
import { json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";
import { writtenCases } from "./written-cases.ts";

const session = { client_id: newId(), date: "2026-03-02", subjective: "Sleeps badly." };
const sessionCases = writtenCases("/api/v1/clinical-sessions", {
  body: session,
  field: "subjective",
  idOf: ({ clinicalSessionId }) => clinicalSessionId,
});
const sessionsPath = "/api/v1/clinical-sessions";

export const clinicalCases = {
  ...writtenCases("/api/v1/clients", {
    body: { name: "Dana Levi" },
    field: "name",
    idOf: ({ clientId }) => clientId,
  }),
  ...sessionCases,
  "POST /api/v1/clinical-sessions": {
    ...sessionCases["POST /api/v1/clinical-sessions"],
    valid: ({ clientId }) => ({ path: sessionsPath, options: { json: { ...session, client_id: clientId } } }),
    malformed: [
      ...sessionCases["POST /api/v1/clinical-sessions"].malformed,
      ...["yesterday", "2026-02-30", "0000-01-01", "9999-01-01"].map((date) => ({
        options: json(JSON.stringify({ ...session, date })),
        status: 400,
        field: "date",
      })),
      { options: json(JSON.stringify({ ...session, state: "lost" })), status: 400, field: "state" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/clinical-sessions": {
    ...sessionCases["GET /api/v1/clinical-sessions"],
    malformed: [
      ...sessionCases["GET /api/v1/clinical-sessions"].malformed,
      { path: `${sessionsPath}?client_id=seven`, options: {}, status: 400, field: "client_id" },
      { path: `${sessionsPath}?from=yesterday`, options: {}, status: 400, field: "from" },
      { path: `${sessionsPath}?state=lost`, options: {}, status: 400, field: "state" },
    ],
  },
  "GET /api/v1/clients/{id}/export": {
    valid: ({ clientId }) => ({ path: `/api/v1/clients/${clientId}/export` }),
    malformed: [{ path: "/api/v1/clients/seven/export", ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/clients/{id}/erase": {
    valid: ({ clientId }) => ({ path: `/api/v1/clients/${clientId}/erase` }),
    malformed: [{ path: "/api/v1/clients/seven/erase", ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/ai/agent/chat": {
    valid: ({ clientId }) => ({
      path: "/api/v1/ai/agent/chat",
      options: { json: { query: "How does he sleep?", client_id: clientId, stream: false } },
    }),
    malformed: [
      ...jsonBody({ query: "How?" }, "query"),
      { options: json('{"query": "How?", "question": "How?"}'), status: 400, field: "query" },
      { options: json('{"query": "How?", "client_id": "seven"}'), status: 400, field: "client_id" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/ai/health": { valid: () => ({ path: "/api/v1/ai/health" }), malformed: [], namesAThing: false },
} as const satisfies Record<string, RouteCase>;
