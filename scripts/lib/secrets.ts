// Secrets of this machine: made once, kept in files that their owner alone can read.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

export const secretIn = (path: string, prefix: string): string =>
  keptIn(path, () => prefix + randomBytes(32).toString("hex"));

export function keptIn(path: string, make: () => string): string {
  if (!existsSync(path)) {
    // Renamed into place: a start that dies in the middle leaves no empty secret.
    writeFileSync(`${path}.new`, make(), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, "utf8").trim();
}
