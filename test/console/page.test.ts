// The console's page itself: what it is allowed, and what it weighs.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { root } from "../../scripts/lib/paths.ts";
import { describeConsole, openConsole } from "./support/console.ts";

const scriptGzipBytesMax = 150_000;

describeConsole("the page", () => {
  it("allows its one inline script by its hash, and nothing from elsewhere", async () => {
    const page = readFileSync(join(root, "public", "index.html"), "utf8");
    const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    const { url } = await openConsole();
    const policy = (await fetch(url)).headers.get("Content-Security-Policy");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it("needs less than 150 KB of script before the first question can be sent, all of it its own", async () => {
    const { page, url } = await openConsole();
    const scripts: string[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.url());
    });
    await page.reload();
    await page.getByRole("textbox", { name: "Ask a question" }).waitFor();
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.startsWith(`${url}/console/`))).toEqual([]);
    const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await (await fetch(script)).text()).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(scriptGzipBytesMax);
  });

  it("keeps what is named by its content, and asks for the page anew", async () => {
    const { url } = await openConsole();
    const page = await fetch(url);
    expect(page.headers.get("Cache-Control")).toBe("no-cache");
    const script = /src="(\/console\/[^"]+\.js)"/.exec(await page.text())?.[1];
    expect((await fetch(`${url}${script}`)).headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });
});
