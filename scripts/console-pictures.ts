// `npm run pictures`: makes the README's pictures of the console, docs/pictures/*.png, from a Hearth with the sample knowledge.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./lib/chromium.ts";
import { limitsOutOfReach } from "./lib/no-limits.ts";
import { root } from "./lib/paths.ts";
import { loadSample, sampleQuestion } from "./lib/sample.ts";
import { SetupError } from "./lib/setup-error.ts";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { startTemporaryHearth } from "./lib/temporary-hearth.ts";

interface Picture extends BrowserContextOptions {
  name: string;
  address: string;
  /** What is done before it is taken */
  prepare?(page: Page): Promise<void>;
}

/** What stands in the pictures is what a newcomer sees. */
const usualLimits = Object.fromEntries(Object.keys(limitsOutOfReach).map((name) => [name, ""]));
const hebrewQuestion = "מתי מתחילה ארוחת שישי בחורף?";
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

const pictures: readonly Picture[] = [
  {
    name: "chat",
    address: "/",
    ...desktop,
    prepare: (page) => ask(page, "Ask a question", sampleQuestion, "Source 1"),
  },
  {
    name: "chat-phone",
    address: "/",
    ...phone,
    locale: "he-IL",
    colorScheme: "dark",
    prepare: (page) => ask(page, "שאלו שאלה", hebrewQuestion),
  },
  { name: "knowledge", address: "/knowledge", ...desktop },
  { name: "steering", address: "/steering", ...desktop, colorScheme: "dark" },
];

await runMain(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new SetupError("Pictures need Chromium: apt-get install chromium, or CHROMIUM=<path>");
  const { api, dataDir } = await startTemporaryHearth("pictures", usualLimits, () => undefined);
  await loadSample(api, dataDir);
  const folder = join(root, "docs", "pictures");
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  onShutdown(() => browser.close());
  for (const { name, address, prepare, ...options } of pictures) {
    const page = await browser.newPage({ reducedMotion: "reduce", ...options });
    await page.goto(`${api.url}/#token=${api.token}`);
    await page.getByRole("main").waitFor();
    await page.goto(`${api.url}/#${address}`);
    await prepare?.(page);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await shutdown(0);
});

/** And opens a source, where one is named. */
async function ask(page: Page, field: string, question: string, source?: string): Promise<void> {
  await page.getByRole("textbox", { name: field }).fill(question);
  await page.keyboard.press("Enter");
  await page.getByRole("article").getByRole("button").nth(1).waitFor();
  await page.waitForTimeout(1_000);
  if (source) await page.getByRole("button", { name: source }).first().click();
}
