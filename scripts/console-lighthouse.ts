// `npm run lighthouse`: Lighthouse's marks for the console, on a phone as it imagines one: signed in, and before. Fails below 95.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { findChromium } from "./lib/chromium.ts";
import { freePort } from "./lib/port.ts";
import { loadSample } from "./lib/sample.ts";
import { SetupError } from "./lib/setup-error.ts";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { startTemporaryHearth } from "./lib/temporary-hearth.ts";

const leastMark = 95;
const judged = ["performance", "accessibility", "best-practices"];
const visits = 3;
type LighthouseResult = Awaited<ReturnType<typeof lighthouse>>;

await runMain(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new SetupError("Lighthouse needs Chromium: apt-get install chromium, or CHROMIUM=<path>");
  const { api, dataDir } = await startTemporaryHearth("lighthouse", {}, () => undefined);
  await loadSample(api, dataDir);
  const [profile, port] = [mkdtempSync(join(tmpdir(), "hearth-chromium-")), await freePort()];
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
  onShutdown(async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  });
  let isGood = true;
  for (const [name, address] of [
    ["signing in", api.url],
    ["chat", `${api.url}/#token=${api.token}`],
    ["knowledge", `${api.url}/#/knowledge`],
    ["steering", `${api.url}/#/steering`],
  ] as const) {
    // Lighthouse opens a tab of its own: who is signed in there was signed in before.
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByRole("main").waitFor();
    await page.close();
    const marks = await judge(address.split("#token=")[0] ?? address, port);
    console.log(
      `${name}: ${Object.entries(marks)
        .map((entry) => entry.join(" "))
        .join(", ")}`,
    );
    isGood &&= Object.values(marks).every((mark) => mark >= leastMark);
  }
  await shutdown(isGood ? 0 : 1);
});

/** The middle one of some visits, each in a hundred: what else the machine does counts in single ones. */
async function judge(url: string, port: number): Promise<Record<string, number>> {
  const seen: LighthouseResult[] = [];
  for (let visit = 0; visit < visits; visit++)
    seen.push(await lighthouse(url, { port, disableStorageReset: true, logLevel: "error", onlyCategories: judged }));
  const marksOf = (id: string) =>
    seen.map((result) => Math.round((result?.lhr.categories[id]?.score ?? 0) * 100)).toSorted((a, b) => a - b);
  return Object.fromEntries(judged.map((id) => [id, marksOf(id)[Math.floor(visits / 2)] ?? 0]));
}
