// A row of the matrix: how a route is called well, and badly.
import type { CallOptions } from "./api.ts";

export interface Target {
  documentId: string;
  noteId: string;
  /** That the document carries */
  tag: string;
  knowledgeId: string;
  /** Another one */
  otherKnowledgeId: string;
  clientId: string;
  clinicalSessionId: string;
  sessionId: string;
  messageId: string;
  workspaceId: string;
  /** A member of the workspace, not its owner */
  memberId: string;
  invitationId: string;
  /** An API key of the workspace's owner */
  keyId: string;
  /** One that is open */
  incidentId: string;
}

export interface RouteCase {
  /** A request that is well formed, aimed at things of the target */
  valid(target: Target): { path: string; options?: CallOptions };
  /** Requests that are not, with the field that the answer must name */
  malformed: { path?: string; options: CallOptions; status: number; field?: string }[];
  /** The route names a thing by its id: a foreign one is 404. */
  namesAThing: boolean;
  /** Of a public route that is called well by somebody it doesn't know; 200 where nothing is said */
  publicStatus?: number;
}

export const json = (body: string): CallOptions => ({ body, headers: { "Content-Type": "application/json" } });
export const noSuchId = { options: {}, status: 400, field: "id" };
export const anyJsonBody = (valid: Record<string, unknown>) => [
  { options: json("{not json"), status: 400, field: "body" },
  { options: json("[]"), status: 400 },
  {
    options: { body: JSON.stringify(valid), headers: { "Content-Type": "text/plain" } },
    status: 415,
    field: "Content-Type",
  },
  { options: json(JSON.stringify({ padding: "x".repeat(1_100_000) })), status: 413, field: "body" },
];
export const jsonBody = (valid: Record<string, unknown>, field: string) => [
  ...anyJsonBody(valid),
  { options: json(JSON.stringify({ ...valid, [field]: 7 })), status: 400, field },
  { options: json(JSON.stringify({ ...valid, [field]: "" })), status: 400, field },
];
