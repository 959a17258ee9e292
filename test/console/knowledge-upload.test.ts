// Bringing documents: chosen or dropped, looked at in the browser, sent by one button, followed until they are ready or have failed.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { pdf } from "../support/pdf-maker.ts";
import { seriousTroubles } from "./support/axe.ts";
import { callApi, describeConsole, openConsole, phone, register, tokenOf } from "./support/console.ts";
import { soon } from "./support/soon.ts";

const markdown = (name: string, text: string) => ({
  name,
  mimeType: "text/markdown",
  buffer: Buffer.from(`# ${name}\n\n${text}`),
});

async function choose(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const opening = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await opening).setFiles(files);
}

/** What hangs over a page: files that the page itself makes, so that large ones needn't be sent to it. */
const dropped = (page: Page, files: readonly string[]) =>
  page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const file of [${files.join()}]) transfer.items.add(file);
    return transfer;
  })()`);

/** Whoever has a workspace with nothing in it. */
async function openEmpty(address = "/knowledge", options = {}) {
  const { token } = await register();
  return openConsole(address, { token, ...options });
}

/** How many uploads have left the browser. */
function countUploads(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && new URL(request.url()).pathname === "/api/v1/docs") count++;
  });
  return () => count;
}

const waitingFiles = (page: Page) => page.getByRole("list", { name: "Waiting to be sent" });
const documents = (page: Page) => page.getByRole("list", { name: "Documents" });

describeConsole("uploading", () => {
  it("begins with a page that says what to do", async () => {
    const { page } = await openEmpty();
    await page.getByText("There are no documents yet.").waitFor();
    await page.getByText("then press Process").waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
  });

  it("lets chosen files wait until Process is pressed, and shows them read", async () => {
    const { page } = await openEmpty();
    const uploads = countUploads(page);
    await choose(page, [markdown("Roof.md", "The roof is new."), markdown("Well.md", "The well is deep.")]);
    await page.getByRole("textbox", { name: "Title of Roof.md" }).fill("The roof of the house");
    await page.getByRole("combobox", { name: "Tags of Roof.md: Add a tag" }).fill("house, roof,");
    await page.getByRole("combobox", { name: "Tags of Roof.md: Add a tag" }).press("Enter");
    await page.getByRole("button", { name: "Take away the tag roof" }).click();
    await page.getByRole("button", { name: "Take out Well.md" }).click();
    expect(await seriousTroubles(page)).toEqual([]);
    expect(uploads()).toBe(0);

    await page.getByRole("button", { name: "Process 1 file" }).click();
    await waitingFiles(page).getByText("Ready").waitFor();
    expect(uploads()).toBe(1);
    const row = documents(page).getByRole("listitem").filter({ hasText: "The roof of the house" });
    await row.getByText("Ready").waitFor();
    await row.getByRole("link", { name: "house", exact: true }).waitFor();
    expect(await documents(page).getByText("Well").count()).toBe(0);
    await page.getByRole("button", { name: "Clear what is done" }).click();
    await waitingFiles(page).waitFor({ state: "detached" });
  });

  it("takes files that are dropped anywhere on the page, whatever stands on it", async () => {
    const { page } = await openEmpty("/knowledge/notes");
    await page.getByText("There are no notes yet.").waitFor();
    const dataTransfer = await dropped(page, [`new File(["# Well\\n\\nThe well is deep."], "Well.md")`]);
    await page.dispatchEvent("body", "dragover", { dataTransfer });
    await page.getByText("Let go to add the files").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer });
    await waitingFiles(page).getByText("Well.md", { exact: true }).waitFor();
    expect(await page.getByText("Let go to add the files").count()).toBe(0);
    await page.getByRole("button", { name: "Process 1 file" }).click();
    await documents(page).getByRole("link", { name: "Well" }).waitFor();
  });

  it("refuses in the browser what can’t be read, and says what to do about each file", async () => {
    const { page } = await openEmpty();
    const uploads = countUploads(page);
    await page.getByText("There are no documents yet.").waitFor();
    const dataTransfer = await dropped(page, [
      `new File([new Uint8Array(10_485_761)], "huge.pdf")`,
      `new File([new Uint8Array(10_485_760)], "fits.pdf")`,
      `new File([], "empty.txt")`,
      `new File(["film"], "film.mp4")`,
      `new File([new Uint8Array(26_214_401)], "large.csv")`,
    ]);
    await page.dispatchEvent("body", "drop", { dataTransfer });
    const told = (name: string) => waitingFiles(page).locator("> li").filter({ hasText: name }).getByRole("alert");
    await soon(() => told("huge.pdf").innerText()).toContain("10 MB is the most. Split it");
    expect(await told("fits.pdf").count()).toBe(0);
    expect(await told("empty.txt").innerText()).toContain("This file is empty");
    expect(await told("film.mp4").innerText()).toContain("Save it as PDF, Word, Markdown or text");
    expect(await told("large.csv").innerText()).toContain("25 MB is the most");
    await page.getByRole("button", { name: "Take out fits.pdf" }).click();
    expect(await page.getByRole("button", { name: "Process" }).isDisabled()).toBe(true);
    expect(uploads()).toBe(0);
  });

  it("tells the pages of a PDF, and why a damaged one failed; it can be tried again", async () => {
    const { token } = await register();
    const { page } = await openConsole("/knowledge", { token });
    const pages = [{ lines: ["First page about lamps."] }, { lines: ["Second page about oil."] }];
    await choose(page, [
      { name: "lamps.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf(pages)) },
      { name: "broken.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 broken") },
    ]);
    await page.getByRole("button", { name: "Process 2 files" }).click();
    const row = (name: string) => documents(page).locator("> li").filter({ hasText: name });
    await row("lamps").getByText("2 pages").waitFor();
    await row("broken").getByText("Failed").waitFor();
    await row("broken").getByText("The PDF is damaged. Make it anew").waitFor();
    const retried = page.waitForResponse((response) => response.url().endsWith("/process"));
    await row("broken").getByRole("button", { name: "Try again: broken" }).click();
    const answer = await retried;
    expect(answer.status()).toBe(202);
    // The row may still tell of the first time; a list of what failed is asked for once.
    const path = new URL(answer.url()).pathname.replace("/process", "");
    await soon(async () => (await callApi<{ status: string }>("GET", path, token)).status).toBe("failed");
    await row("broken").getByText("Failed").waitFor();
    await page.getByRole("combobox", { name: "State" }).selectOption({ label: "Failed" });
    await row("lamps").waitFor({ state: "detached" });
    await row("broken").waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
  });

  it("keeps a file that a lost connection held up, and sends it when asked again", async () => {
    const { page, line } = await openEmpty();
    await choose(page, [markdown("Roof.md", "The roof is new.")]);
    line.cut();
    await page.getByRole("button", { name: "Process 1 file" }).click();
    await waitingFiles(page).getByText("Hearth can’t be reached.").waitFor();
    line.mend();
    await page.getByRole("button", { name: "Process 1 file" }).click();
    await waitingFiles(page).getByText("Ready").waitFor();
  });

  it("says that a file is here already", async () => {
    const { page } = await openEmpty();
    for (const name of ["Roof.md", "Roof again.md"]) {
      await choose(page, [{ ...markdown(name, ""), buffer: Buffer.from("# Roof\n\nThe very same.") }]);
      await page.getByRole("button", { name: "Process 1 file" }).click();
      await waitingFiles(page).getByText("Ready").last().waitFor();
    }
    await waitingFiles(page).getByText("It is here already").waitFor();
    expect(await documents(page).locator("> li").count()).toBe(1);
  });

  it("says why an address isn’t fetched", async () => {
    const { page } = await openEmpty();
    await page.getByRole("button", { name: "Add a web page" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a web page" });
    await dialog.getByRole("textbox", { name: "Address of the page" }).fill("http://127.0.0.1/secret");
    await dialog.getByRole("combobox", { name: "Look whether it has changed" }).selectOption({ label: "Every day" });
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
  });

  it("isn’t offered to whoever may only read", async () => {
    const token = await tokenOf({ user: "reader", workspace: `read-${Date.now()}`, role: "viewer" });
    const { page } = await openConsole("/knowledge", { token });
    await page.getByText("Somebody with the right to write has to add some first.").waitFor();
    expect(await page.getByRole("button", { name: /Choose files|Add a web page|Process/ }).count()).toBe(0);
    await page.getByRole("link", { name: "Notes" }).click();
    await page.getByText("There are no notes yet.").waitFor();
    expect(await page.getByRole("link", { name: "New note" }).count()).toBe(0);
  });

  it("works on a phone", async () => {
    const { page } = await openEmpty("/knowledge", phone);
    await choose(page, [markdown("Roof.md", "The roof is new.")]);
    await page.getByRole("button", { name: "Process 1 file" }).click();
    await documents(page).getByText("Ready").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await seriousTroubles(page)).toEqual([]);
  });
});
