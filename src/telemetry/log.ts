// Log lines: one JSON object each, redacted. A port, so that tests and exporters can listen.
import { redact } from "../platform/redact.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  log(level: LogLevel, event: string, fields?: LogFields): void;
}

const severity = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 } as const;

export function jsonLogger(least: keyof typeof severity, write: (line: string) => void = console.log): Logger {
  return {
    log(level, event, fields = {}) {
      if (severity[level] < severity[least]) return;
      write(JSON.stringify({ time: new Date().toISOString(), level, event, ...(redact(fields) as LogFields) }));
    },
  };
}

/** What may be told of an exception in a log: its kind and text (redacted there), and where it came from. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return {
    error: error.name,
    error_message: error.message,
    error_cause: cause,
    error_stack: error.stack?.split("\n").slice(1, 5).join(" | "),
  };
}
