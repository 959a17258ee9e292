// What stands apart from the other fields of a log line: whose it is, and which request it belongs to.
import type { LogFields } from "../log.ts";

export interface LineParts {
  /** Null: of no workspace */
  workspaceId: string | null;
  requestId: string | null;
  traceId: string | null;
  /** All that the line says besides */
  fields: LogFields;
}

export function partsOf({ request_id, trace_id, workspace_id, ...fields }: LogFields): LineParts {
  return { workspaceId: workspaceOf(workspace_id), requestId: textOf(request_id), traceId: textOf(trace_id), fields };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Named by the line itself, and so perhaps no id of anything. */
const workspaceOf = (id: unknown): string | null => (typeof id === "string" && uuid.test(id) ? id : null);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
