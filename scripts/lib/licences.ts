// Whether everything that is delivered may be: the licences of all packages of the production tree, and of what is copied into public/.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.ts";

/** MPL-2.0 is copyleft for its own files alone, which are used unchanged. */
const allowed: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "Unlicense",
  "Zlib",
]);

/** Whose manifest doesn't name its licence by its SPDX name; read in its LICENSE. */
const readInPackage: Readonly<Record<string, string>> = { "node_modules/duck": "BSD-2-Clause" };

/** Only built with, yet served: scripts/build-assets.mjs copies it. */
const alsoDelivered: ReadonlySet<string> = new Set(["node_modules/swagger-ui-dist"]);

interface LockedPackage {
  dev?: boolean;
  link?: boolean;
  license?: string;
}

/** How many packages were checked. Throws with all that may not be delivered. */
export function checkLicences(): number {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const delivered = Object.entries(lock.packages).filter(
    ([path, { dev, link }]) => path !== "" && !link && (!dev || alsoDelivered.has(path)),
  );
  const refused = delivered
    .map(([path, locked]) => ({ path, licence: licenceOf(path, locked) }))
    .filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0)
    throw new Error(
      `✗ licences that aren't allowed (scripts/lib/licences.ts)\n${refused.map(({ path, licence }) => `  ${path}: ${licence}`).join("\n")}`,
    );
  return delivered.length;
}

/** As the package itself says; of another platform's, which isn't installed here, as the lock says. */
function licenceOf(path: string, locked: LockedPackage): string {
  const known = readInPackage[path];
  if (known) return known;
  const manifest = join(root, path, "package.json");
  if (!existsSync(manifest)) return locked.license ?? "unknown";
  const { license }: { license?: unknown } = JSON.parse(readFileSync(manifest, "utf8"));
  return typeof license === "string" ? license : "unknown";
}

/** An SPDX expression: of `OR` one will do, of `AND` all must. */
function isAllowed(licence: string): boolean {
  const alternatives = licence.replace(/^\(|\)$/g, "").split(" OR ");
  return alternatives.some((alternative) => alternative.split(" AND ").every((one) => allowed.has(one.trim())));
}
