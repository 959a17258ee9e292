// Log lines: one JSON object each, redacted. A port, so that tests and exporters can listen.
import { redact } from "../platform/redact.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  log(level: LogLevel, event: string, fields?: LogFields): void;
}

export interface LogLine {
  /** ISO 8601 */
  time: string;
  level: LogLevel;
  event: string;
  fields: LogFields;
}

/** Keeps some of the lines where they can be looked up */
export interface LogKeeper {
  wants(level: LogLevel, fields: LogFields): boolean;
  keep(line: LogLine): void;
}

const severity = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 } as const;

export function jsonLogger(
  least: keyof typeof severity,
  write: (line: string) => void = console.log,
  keeper?: LogKeeper,
  tell?: (line: LogLine) => void,
): Logger {
  return {
    log(level, event, given = {}) {
      const isWritten = severity[level] >= severity[least];
      const isKept = keeper?.wants(level, given) ?? false;
      if (!isWritten && !isKept) return;
      const time = new Date().toISOString();
      // `redact` keeps the shape of what it is given.
      const fields = redact(given) as LogFields;
      if (isWritten) write(JSON.stringify({ time, level, event, ...fields }));
      if (isKept) keeper?.keep({ time, level, event, fields });
      tell?.({ time, level, event, fields });
    },
  };
}

/** What may be told of an exception in a log: its kind, where it came from, and its text without what others have said in it. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    error_code: codeOf(error),
    error_message: withoutQuotes(error.message),
    error_cause: error.cause instanceof Error ? error.cause.name : undefined,
    error_cause_code: codeOf(error.cause),
    error_stack: placesIn(error.stack)?.join(" | "),
  };
}

/** Providers, parsers and Postgres quote what they were given: questions, documents, keys. Constants of theirs are safe. */
const withoutQuotes = (message: string): string =>
  message
    .split("\n")[0]
    ?.replace(/"[^"]*"?/g, '"…"')
    .replace(/`[^`]*`?/g, "`…`") ?? "";

/** SQLSTATE, ECONNRESET, 429 … */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code: unknown = Reflect.get(error, "code") ?? Reflect.get(error, "status");
  return /^[A-Z0-9_]{2,40}$/.test(String(code)) ? String(code) : undefined;
}

/** A message of several lines stands in front of them, and on them. */
const placesIn = (stack: string | undefined): string[] | undefined =>
  stack
    ?.split("\n")
    .filter((line) => /^ +at /.test(line))
    .slice(0, 4);
