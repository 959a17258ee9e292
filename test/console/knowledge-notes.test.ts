// Notes, the search over all knowledge, and tags.
import { expect, it } from "vitest";
import { seriousTroubles } from "./support/axe.ts";
import { callApi, describeConsole, openConsole, phone, register, tokenOf, uploadDocument } from "./support/console.ts";
import { soon } from "./support/soon.ts";

interface Found {
  results: { text: string }[];
}

const writeNote = (token: string, title: string, text: string, tags: string[] = []) =>
  callApi<{ id: string }>("POST", "/api/v1/notes", token, { title, text, tags });

describeConsole("notes", () => {
  it("are written, looked at, saved by Ctrl+S, and found by search with what their score is made of", async () => {
    const { token } = await register();
    const { page } = await openConsole("/knowledge/notes", { token });
    await page.getByText("Write the first one").waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
    await page.getByRole("link", { name: "New note" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Cellar door");
    await page.getByRole("textbox", { name: "Text" }).fill("The cellar door sticks in **winter**. Lift it a little.");
    await page.getByRole("combobox", { name: "Tags: Add a tag" }).fill("house");
    await page.getByRole("combobox", { name: "Tags: Add a tag" }).press("Enter");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("strong").filter({ hasText: "winter" }).waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
    await page.keyboard.press("Control+s");
    await page.getByText("Saved.").waitFor();
    expect(page.url()).not.toContain("/new");

    await page.getByRole("link", { name: "Search", exact: true }).click();
    await page.getByText("Find the passages that answers would be made from.").waitFor();
    const found = page.getByRole("list", { name: "Results" }).locator("> li");
    // A note is found a moment after it was saved.
    await soon(() => callApi<Found>("POST", "/api/v1/search", token, { query: "door in winter" })).toMatchObject({
      results: [{ text: expect.stringContaining("sticks") }],
    });
    await page.getByRole("searchbox", { name: "What to look for" }).fill("door in winter");
    await page.getByRole("searchbox", { name: "What to look for" }).press("Enter");
    await found.getByText(/^Score \d/).waitFor();
    await found.getByText("Why this was found").waitFor();
    expect(await found.getByRole("definition").count()).toBeGreaterThanOrEqual(2);
    await found.getByRole("list", { name: "Words that counted" }).getByText("door").waitFor();
    await found.getByRole("link", { name: "house" }).waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
    await found.getByRole("link", { name: "Cellar door" }).click();
    await page.getByRole("form", { name: "Cellar door" }).waitFor();
  });

  it("lose nothing that isn’t saved when one goes elsewhere, and say so", async () => {
    const { token } = await register();
    const { id } = await writeNote(token, "Garden", "Roses.");
    const { page } = await openConsole(`/knowledge/notes/${id}`, { token });
    await page.getByRole("button", { name: "Write" }).click();
    await page.getByRole("textbox", { name: "Text" }).fill("Roses and thyme.");
    await page.getByRole("link", { name: "Tags" }).click();
    await page.getByText("Not saved yet: your text waits in Notes.").waitFor();
    await page.getByRole("link", { name: "Notes", exact: true }).click();
    await page.getByText("Not saved", { exact: true }).waitFor();
    let isAsked = false;
    page.on("dialog", async (dialog) => {
      isAsked = dialog.type() === "beforeunload";
      await dialog.dismiss();
    });
    await page.reload({ timeout: 2_000 }).catch(() => undefined);
    expect(isAsked).toBe(true);
    await page.getByRole("link", { name: "Garden" }).click();
    expect(await page.getByRole("textbox", { name: "Text" }).inputValue()).toBe("Roses and thyme.");
    await page.getByRole("button", { name: "Throw the changes away" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Throw the changes away" }).click();
    await soon(() => page.getByRole("textbox", { name: "Text" }).inputValue()).toBe("Roses.");
  });

  it("are pinned, filtered, deleted and brought back", async () => {
    const { token } = await register();
    await writeNote(token, "Garden", "Roses.", ["green"]);
    await writeNote(token, "Cellar", "Wine.");
    const { page } = await openConsole("/knowledge/notes", { token });
    const rows = page.getByRole("list", { name: "Notes" }).locator("> li");
    await page.getByRole("button", { name: "Pin Cellar" }).click();
    await page.getByRole("button", { name: "Unpin Cellar" }).waitFor();
    await page.getByRole("checkbox", { name: "Pinned only" }).check();
    await soon(() => rows.count()).toBe(1);
    await page.getByRole("checkbox", { name: "Pinned only" }).uncheck();
    await soon(() => rows.count()).toBe(2);
    await page.getByRole("combobox", { name: "Tag" }).selectOption({ label: "green" });
    await soon(() => rows.count()).toBe(1);
    await page.getByRole("link", { name: "Garden" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("form", { name: "Garden" }).waitFor();
  });

  it("go out as a zip, and come in from one", async () => {
    const { token } = await register();
    await writeNote(token, "Garden", "Roses.");
    const { page } = await openConsole("/knowledge/notes", { token });
    await page.getByRole("link", { name: "Garden" }).waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export all" }).click();
    const path = await (await downloading).path();
    const other = await openConsole("/knowledge/notes", { token: (await register()).token });
    const choosing = other.page.waitForEvent("filechooser");
    await other.page.getByRole("button", { name: "Import" }).click();
    await (await choosing).setFiles(path);
    await other.page.getByText("1 notes came in, 0 were here already.").waitFor();
    await other.page.getByRole("link", { name: "Garden" }).waitFor();
  });

  it("are read, and not written, by whoever may only read", async () => {
    const workspace = `notes-${Date.now()}`;
    const { id } = await writeNote(await tokenOf({ user: "writer", workspace }), "Garden", "Roses.");
    const reader = await tokenOf({ user: "reader", workspace, role: "viewer" });
    const { page } = await openConsole(`/knowledge/notes/${id}`, { token: reader });
    await page.getByText("Roses.").waitFor();
    expect(await page.getByRole("textbox", { name: "Title" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /Save|Delete|Pin/ }).count()).toBe(0);
  });
});

describeConsole("search over all knowledge", () => {
  it("opens a document with the found passage marked, and is there again on Back", async () => {
    const { page } = await openConsole("/knowledge/search");
    await page.getByRole("searchbox", { name: "What to look for" }).fill("heating pressure too low");
    await page.getByRole("combobox", { name: "Tag" }).selectOption({ label: "heating" });
    await page.getByRole("combobox", { name: "Type" }).selectOption({ label: "Markdown" });
    await page.getByRole("button", { name: "Search", exact: true }).click();
    const first = page.getByRole("list", { name: "Results" }).locator("> li").first();
    await first.getByRole("link", { name: "Heating at Alder Street" }).click();
    await page.locator("[aria-current=true]").getByText("Connect the grey hose").waitFor();
    await page.goBack();
    await first.getByText("Connect the grey hose").waitFor();
    await page.getByRole("checkbox", { name: "Prefer what is new" }).check();
    await page.getByRole("combobox", { name: "Where to look" }).selectOption({ label: "In notes" });
    await page.getByText("Nothing fits.").waitFor();
  });
});

describeConsole("tags", () => {
  it("are renamed, merged and deleted for all documents at once", async () => {
    const { token } = await register();
    await uploadDocument(token, "Lamp.md", "# Lamp\n\nA lamp.", "light,old");
    await uploadDocument(token, "Roof.md", "# Roof\n\nA roof.", "house");
    const { page } = await openConsole("/knowledge/tags", { token, ...phone });
    expect(await seriousTroubles(page)).toEqual([]);
    await page.getByRole("button", { name: "Rename house" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "New name" }).fill("building");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await page.getByRole("row", { name: /building 1/ }).waitFor();
    await page.getByRole("checkbox", { name: "Choose building" }).check();
    await page.getByRole("checkbox", { name: "Choose light" }).check();
    await page.getByRole("button", { name: "Merge 2 tags" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Name of the one tag" }).fill("things");
    await page.getByRole("dialog").getByRole("button", { name: "Merge" }).click();
    await page.getByRole("row", { name: /things 2/ }).waitFor();
    await page.getByRole("button", { name: "Delete old" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("row", { name: /old/ }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "things" }).click();
    await soon(() => page.getByRole("list", { name: "Documents" }).locator("> li").count()).toBe(2);
  });

  it("say what to do where there are none", async () => {
    const { page } = await openConsole("/knowledge/tags", { token: (await register()).token });
    await page.getByText("Give a document tags when you upload or edit it").waitFor();
  });
});
