// Bundles the Worker by wrangler, unless the last bundle is newer than everything that it was made of.
import { existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { root, wranglerConfig } from "./paths.ts";
import { SetupError } from "./setup-error.ts";
import { startWrangler } from "./wrangler.ts";

/** The folder of the bundle, whose entry is `index.js`. */
export async function bundleWorker(dataDir: string): Promise<string> {
  const directory = join(dataDir, "build");
  if (isFresh(join(directory, "index.js"))) return directory;
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  const { child, ended } = startWrangler("deploy", ["--dry-run", "--env", "", "--outdir", unfinished], "pipe");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
  if ((await ended) !== 0) throw new SetupError(`The Worker can't be bundled:\n${output}`);
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);
  return directory;
}

function isFresh(bundle: string): boolean {
  if (!existsSync(bundle)) return false;
  const source = join(root, "src");
  // Folders too: theirs is the time at which a file was taken away.
  const inputs = ["", ...readdirSync(source, { recursive: true, encoding: "utf8" })].map((file) => join(source, file));
  const newest = Math.max(
    ...[...inputs, wranglerConfig, join(root, "package-lock.json")].map((file) => statSync(file).mtimeMs),
  );
  return statSync(bundle).mtimeMs > newest;
}
