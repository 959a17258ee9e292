// Finding documents, changing what is said of them, their versions, and their text.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { seriousTroubles } from "./support/axe.ts";
import { callApi, describeConsole, openConsole, phone, register, uploadDocument } from "./support/console.ts";
import { soon } from "./support/soon.ts";

const house = "# House\n\n## Cellar\n\nThe boiler stands in the cellar.\n\n## Roof\n\nThe roof is made of slate.\n";

/** Somebody with documents of these names, each of its own text */
async function withDocuments(names: readonly string[], tags = "") {
  const { token } = await register();
  const ids: string[] = [];
  for (const name of names)
    ids.push(await uploadDocument(token, `${name}.md`, `# ${name}\n\n${name} stands here.`, tags));
  return { token, ids };
}

async function withHouse() {
  const { token } = await register();
  const id = await uploadDocument(token, "House.md", house, "house");
  return { token, id };
}

const halfRead = { status: "processing", progress: { passages_done: 3, passages_total: 10, pages_done: null } };
const halfReadPages = {
  status: "processing",
  page_count: 12,
  progress: { passages_done: 3, passages_total: null, pages_done: 5 },
};

const houseOnTheWeb = {
  ...{ url: "https://house.example/about?from=mail", canonical_url: "https://house.example/about" },
  ...{ etag: null, last_modified: null, fetched_at: "2026-01-02T03:04:05.000Z" },
  ...{ refresh_hours: 24, refresh_problem: "the site answered 503" },
};

/** As if the tab went behind another one, or came back */
const lookingAway = (isHidden: boolean): string =>
  `Object.defineProperty(document, "hidden", { configurable: true, value: ${isHidden} });
   document.dispatchEvent(new Event("visibilitychange"));`;

const rows = (page: Page) => page.getByRole("list", { name: "Documents" }).locator("> li");

async function uploadVersion(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Upload a new version" }).click();
  const dialog = page.getByRole("dialog", { name: "Upload a new version" });
  const opening = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  await (await opening).setFiles([{ name: "House.md", mimeType: "text/markdown", buffer: Buffer.from(text) }]);
  await dialog.getByRole("button", { name: "Process" }).click();
  await dialog.waitFor({ state: "detached" });
}

describeConsole("documents", () => {
  it("are found by title, ordered, and come page by page", async () => {
    const { token } = await withDocuments(Array.from({ length: 26 }, (_, index) => `Lamp ${index + 10}`));
    const { page } = await openConsole("/knowledge", { token });
    await soon(() => rows(page).count()).toBe(25);
    await page.getByRole("button", { name: "Show more" }).click();
    await soon(() => rows(page).count()).toBe(26);
    await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Title A–Z" });
    await soon(() => rows(page).first().innerText()).toContain("Lamp 10");
    await page.getByRole("searchbox", { name: "Search in titles" }).fill("lamp 23");
    await soon(() => rows(page).count()).toBe(1);
    await page.reload();
    await soon(() => rows(page).count()).toBe(1);
    await page.getByRole("searchbox", { name: "Search in titles" }).fill("nowhere");
    await page.getByText("No document fits.").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await soon(() => rows(page).count()).toBe(25);
  });

  it("have tags that are edited, and lists are filtered by them", async () => {
    const { token } = await withDocuments(["Lamp", "Roof"], "house");
    const { page } = await openConsole("/knowledge", { token });
    await page.getByRole("link", { name: "Lamp" }).click();
    await page.getByRole("button", { name: "Edit" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit what is said of it" });
    await dialog.getByRole("textbox", { name: "Title" }).fill("The old lamp");
    await dialog.getByRole("textbox", { name: "Author" }).fill("Noa Levi");
    await dialog.getByRole("textbox", { name: "Folder" }).fill("things//lamps/");
    await dialog.getByRole("combobox", { name: "Tags: Add a tag" }).fill("light");
    await dialog.getByRole("combobox", { name: "Tags: Add a tag" }).press("Enter");
    expect(await seriousTroubles(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "The old lamp" }).waitFor();
    await page.getByText("/things/lamps").waitFor();
    await page.getByRole("link", { name: "light", exact: true }).click();
    await soon(() => rows(page).count()).toBe(1);
    await page.getByRole("combobox", { name: "Tag" }).selectOption({ label: "house" });
    await soon(() => rows(page).count()).toBe(2);
  });

  it("aren’t changed over what somebody else has changed meanwhile", async () => {
    const { token, ids } = await withDocuments(["Lamp"]);
    const { page } = await openConsole(`/knowledge/docs/${ids[0]}`, { token });
    await page.getByRole("button", { name: "Edit" }).click();
    await callApi("PATCH", `/api/v1/docs/${ids[0]}`, token, { title: "Their lamp" });
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Title" }).fill("My lamp");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await callApi("GET", `/api/v1/docs/${ids[0]}`, token)).toMatchObject({ title: "Their lamp" });
  });

  it("keep their versions, tell two of them apart line by line, and bring one back", async () => {
    const { token, id } = await withHouse();
    const { page } = await openConsole(`/knowledge/docs/${id}/versions`, { token });
    await page.getByText("As soon as there are two versions").waitFor();
    await uploadVersion(page, house.replace("boiler", "heat pump"));
    await page.getByRole("row", { name: /^2 Answers Upload/ }).waitFor();
    await page.getByRole("row", { name: /^1 Replaced Upload/ }).waitFor();
    await page.getByRole("button", { name: "Compare" }).click();
    const changes = page.getByRole("region", { name: "What has changed from version 1 to version 2" });
    expect(await changes.getByRole("deletion").innerText()).toContain("The boiler stands in the cellar.");
    expect(await changes.getByRole("insertion").innerText()).toContain("The heat pump stands in the cellar.");
    await changes.getByText("Removed:").waitFor();
    await changes.getByText("Added:").waitFor();
    expect(await seriousTroubles(page)).toEqual([]);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download version 1" }).click();
    expect((await download).suggestedFilename()).toBe("House.md");
    await page.getByRole("button", { name: "Bring back version 1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Bring back" }).click();
    await page.getByRole("row", { name: /^3 Answers Version 1 brought back/ }).waitFor();
    await page.getByRole("link", { name: "Text", exact: true }).click();
    await page.getByText("The boiler stands in the cellar.").waitFor();
  });

  it("show their text with the passage that one came for marked and in sight", async () => {
    const { token } = await register();
    const rooms = Array.from({ length: 40 }, (_, n) => `## Room ${n}\n\nLamp ${n} ${"stands here. ".repeat(20)}`);
    const id = await uploadDocument(token, "Rooms.md", `# Rooms\n\n${rooms.join("\n\n")}`);
    const { results } = await callApi<{ results: { passage_id: string }[] }>("POST", "/api/v1/search", token, {
      ...{ query: "lamp 31", k: 1 },
    });
    const { page } = await openConsole(`/knowledge/docs/${id}?passage=${results[0]?.passage_id}`, { token });
    const marked = page.locator("[aria-current=true]");
    await marked.getByText("The passage you came for").waitFor();
    await marked.getByText("Lamp 31").waitFor();
    const box = await marked.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    expect(await seriousTroubles(page)).toEqual([]);
    expect(await page.getByRole("heading", { name: "Room 2", exact: false }).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Show from the beginning" }).click();
    await page.getByText("Lamp 0 stands").waitFor();
  });

  it("say so where that passage isn’t in the text any more", async () => {
    const { token, id } = await withHouse();
    const gone = "01a20192-9cb2-7634-82c0-244769c6d29b";
    const { page } = await openConsole(`/knowledge/docs/${id}?passage=${gone}`, { token });
    await page.getByText("that passage isn’t in it any more").waitFor();
    await page.getByText("The roof is made of slate.").waitFor();
  });

  it("are deleted when that is confirmed, and brought back by Undo or from the list of deleted ones", async () => {
    const { token, id } = await withHouse();
    const { page } = await openConsole(`/knowledge/docs/${id}`, { token });
    const remove = async () => {
      await page.getByRole("button", { name: "Delete" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
      await page.getByText("“House” is deleted.").waitFor();
    };
    await remove();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("The roof is made of slate.").waitFor();
    await remove();
    await page.getByRole("link", { name: "Documents" }).first().click();
    await page.getByText("There are no documents yet.").waitFor();
    await page.getByRole("combobox", { name: "State" }).selectOption({ label: "Deleted" });
    await page.getByRole("button", { name: "Bring back House" }).click();
    await page.getByText("No document fits.").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await rows(page).getByText("Ready").waitFor();
  });

  it("tell how far their reading is, and don’t ask for it while nobody looks", async () => {
    const { token, id } = await withHouse();
    const { page } = await openConsole("/knowledge/tags", { token });
    let asked = 0;
    await page.route(/\/api\/v1\/docs\?/, async (route) => {
      const list: { items: object[] } = await (await route.fetch()).json();
      await route.fulfill({ json: { ...list, items: list.items.map((item) => ({ ...item, ...halfRead })) } });
    });
    const one = `**/api/v1/docs/${id}`;
    await page.route(one, async (route) => {
      asked++;
      await route.fulfill({ json: { ...(await (await route.fetch()).json()), ...halfRead } });
    });
    await page.getByRole("link", { name: "Documents" }).click();
    await rows(page).getByText("3 of 10 passages").waitFor();
    await rows(page).getByRole("progressbar", { name: "Reading of House" }).waitFor();
    await soon(() => asked).toBeGreaterThan(1);
    await page.unroute(one);
    await page.route(one, async (route) => {
      asked++;
      await route.fulfill({ json: { ...(await (await route.fetch()).json()), ...halfReadPages } });
    });
    await rows(page).getByText("page 5 of 12").waitFor();
    await page.evaluate(lookingAway(true));
    await page.waitForTimeout(1_000);
    const askedBefore = asked;
    await page.waitForTimeout(3_000);
    expect(asked).toBe(askedBefore);
    await page.unrouteAll({ behavior: "wait" });
    await page.evaluate(lookingAway(false));
    await rows(page).getByText("Ready").waitFor();
  });

  it("that are pages of the web tell when they were looked at and what went wrong, and are looked at again", async () => {
    const { token, id } = await withHouse();
    const { page } = await openConsole("/knowledge/tags", { token });
    await page.route(`**/api/v1/docs/${id}`, async (route) => {
      await route.fulfill({ json: { ...(await (await route.fetch()).json()), remote: houseOnTheWeb } });
    });
    await page.route(`**/api/v1/docs/${id}/refresh`, (route) => route.fulfill({ json: {} }));
    await page.getByRole("link", { name: "Documents" }).click();
    await page.getByRole("link", { name: "House", exact: true }).click();
    const web = page.getByRole("region", { name: "Web page" });
    await web.getByText("Looked at again every 24 hours").waitFor();
    await web.getByText("The last look failed: the site answered 503").waitFor();
    expect(await web.getByRole("link").getAttribute("href")).toBe("https://house.example/about");
    await web.getByRole("button", { name: "Look again now" }).click();
    await page.getByText("The page hasn’t changed.").waitFor();
    await page.unrouteAll({ behavior: "wait" });
  });

  it("are read in Hebrew, from right to left, on a phone in the dark", async () => {
    const { token, id } = await withHouse();
    const { page } = await openConsole(`/knowledge/docs/${id}`, {
      token,
      ...phone,
      language: "he-IL",
      colorScheme: "dark",
    });
    await page.getByRole("button", { name: "עריכה" }).waitFor();
    await page.getByText("The roof is made of slate.").waitFor();
    expect(await page.evaluate("document.documentElement.dir")).toBe("rtl");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await seriousTroubles(page)).toEqual([]);
  });
});
