// Every npm command enters here, on whatever Node the machine has: installs what is missing, then runs the command
// on the Node 22 that npm brings where the machine's is older. Plain JavaScript: Node 20 reads it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const nodeBin = join(root, "node_modules", ".bin", "node");
const lockMark = join(root, "node_modules", ".package-lock.json");

const commands = {
  start: ["scripts/start.ts"],
  dev: ["scripts/dev.ts"],
  token: ["scripts/token.ts"],
  "signing-key": ["scripts/signing-key.ts"],
  "encryption-key": ["scripts/encryption-key.ts"],
  test: ["node_modules/vitest/vitest.mjs", "run", "--coverage"],
  verify: ["scripts/verify.ts"],
  bench: ["scripts/bench.ts"],
  soak: ["scripts/soak.ts"],
  lighthouse: ["scripts/console-lighthouse.ts"],
  pictures: ["scripts/console-pictures.ts"],
  "bench:search": ["scripts/bench-search.ts"],
  "eval:retrieval": ["scripts/eval-retrieval.ts"],
  "eval:formats": ["scripts/eval-formats.ts"],
  "eval:guard": ["scripts/eval-guard.ts"],
  "guard:phrases": ["scripts/guard-phrases.ts"],
  "guard:glossary": ["scripts/guard-glossary.ts"],
  "train:guard": ["scripts/train-guard.ts"],
  migrate: ["scripts/migrate.ts"],
  "ollama-tunnel": ["scripts/ollama-tunnel.ts"],
  reindex: ["scripts/reindex.ts"],
};

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`Unknown command "${name}". One of: ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}

installWhatIsMissing();
const [script, ...fixed] = command;
endWithParent();
if (readsTypeScript()) await runHere(join(root, script), [...fixed, ...args]);
else runOnNode22(script, [...fixed, ...args]);

function installWhatIsMissing() {
  const lock = join(root, "package-lock.json");
  if (existsSync(lockMark) && statSync(lockMark).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error("Installing dependencies (npm ci) …");
  const install = spawnSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (install.status !== 0) process.exit(install.status ?? 1);
}

function readsTypeScript() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/** An npm that is killed outright can't pass it on. */
function endWithParent() {
  const parent = process.ppid;
  const check = () => process.ppid !== parent && process.kill(process.pid, "SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(check, 1_000).unref();
}

/** In this very process, so that no extra layer stands between a signal and its handler. */
async function runHere(path, argv) {
  process.argv = [process.argv[0], path, ...argv];
  process.chdir(root);
  await import(pathToFileURL(path).href);
}

/** Only the first start of a machine with an older Node comes here. The IPC channel tells the child when we die. */
function runOnNode22(path, argv) {
  if (!existsSync(nodeBin)) {
    console.error(
      `Hearth needs Node 22.18 or newer; npm brings none for ${process.platform}-${process.arch}. Please install it.`,
    );
    process.exit(1);
  }
  const child = spawn(nodeBin, [path, ...argv], { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
