// What is written of log lines, and read of them.
import { and, asc, desc, eq, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Builder } from "../../platform/database.ts";
import type { KeptLine } from "./keeper.ts";
import { logLines } from "./logs.table.ts";
import { partsOf } from "./parts.ts";

export type LogRow = typeof logLines.$inferSelect;

export const insertLines = (db: Builder, lines: readonly KeptLine[]) =>
  db.insert(logLines).values(
    lines.map(({ id, time, level, event, fields }) => ({
      id,
      loggedAt: new Date(time),
      level,
      event,
      ...partsOf(fields),
    })),
  );

export interface LogFilter {
  level?: LogRow["level"] | undefined;
  event?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
}

/** The newest first, before `beforeId` if that is given */
export const selectLines = (
  db: Builder,
  workspaceId: string,
  filter: LogFilter,
  beforeId: string | undefined,
  limit: number,
) =>
  db
    .select()
    .from(logLines)
    .where(
      and(
        eq(logLines.workspaceId, workspaceId),
        beforeId === undefined ? undefined : lt(logLines.id, beforeId),
        ...conditionsOf(filter),
      ),
    )
    .orderBy(desc(logLines.id))
    .limit(limit);

const conditionsOf = ({ level, event, from, to }: LogFilter): (SQL | undefined)[] => [
  level && eq(logLines.level, level),
  event === undefined ? undefined : eq(logLines.event, event),
  from && gte(logLines.loggedAt, from),
  to && lte(logLines.loggedAt, to),
];

/** In the order in which they were written */
export const selectLinesOfRequest = (db: Builder, workspaceId: string, requestId: string, limit: number) =>
  db
    .select()
    .from(logLines)
    .where(and(eq(logLines.workspaceId, workspaceId), eq(logLines.requestId, requestId)))
    .orderBy(asc(logLines.id))
    .limit(limit);

const forgottenAtOnce = 5_000;

export const forgetOldLines = (db: Builder, keepDays: number) =>
  db.execute(sql`delete from log_lines where id in (
    select id from log_lines where logged_at < now() - ${keepDays} * interval '1 day' limit ${forgottenAtOnce})`);
