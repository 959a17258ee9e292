// A mistake that whoever started Hearth can mend: told by its message alone, without a stack.
export class SetupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SetupError";
  }
}

/** What a person should read of an error: its message where it is meant for them, else the whole stack. */
export function readableError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === "SetupError" || error.name === "ConfigError" ? error.message : (error.stack ?? error.message);
}
