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

const leastMark = 0.95;
const judged = ["performance", "accessibility"];

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
    const url = address.split("#token=")[0] ?? address;
    const result = await lighthouse(url, {
      port,
      disableStorageReset: true,
      logLevel: "error",
      onlyCategories: [...judged, "best-practices"],
    });
    const categories = Object.values(result?.lhr.categories ?? {});
    console.log(
      `${name}: ${categories.map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`).join(", ")}`,
    );
    isGood &&= judged.every((id) => (categories.find((category) => category.id === id)?.score ?? 0) >= leastMark);
  }
  await shutdown(isGood ? 0 : 1);
});
