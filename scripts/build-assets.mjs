// Makes the static assets under public/: the API page's viewer, so that /docs works offline, and the console. Plain JavaScript, since
// wrangler calls it on whatever Node the machine has.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const publicFolder = join(root, "public");
const consoleSource = join(root, "src", "console");

copyViewer();
if (!isConsoleFresh()) await buildConsole();

function copyViewer() {
  const target = join(publicFolder, "vendor", "swagger-ui");
  mkdirSync(target, { recursive: true });
  for (const file of ["swagger-ui-bundle.js", "swagger-ui.css", "LICENSE"]) {
    cpSync(join(root, "node_modules", "swagger-ui-dist", file), join(target, file));
  }
}

/** Every `npm start` asks; a build takes seconds. */
function isConsoleFresh() {
  const built = join(publicFolder, "index.html");
  if (!existsSync(built)) return false;
  const inputs = ["", ...readdirSync(consoleSource, { recursive: true })].map((file) => join(consoleSource, file));
  const newestMs = Math.max(...[...inputs, join(root, "package-lock.json")].map((file) => statSync(file).mtimeMs));
  return statSync(built).mtimeMs > newestMs;
}

async function buildConsole() {
  const { build } = await import("vite");
  rmSync(join(publicFolder, "console"), { recursive: true, force: true });
  await build({ configFile: join(consoleSource, "vite.config.ts"), logLevel: "warn" });
}
