// Steering: what is left and used, models, and what holds for every tab.
import { expect, it } from "vitest";
import { ask, giveKnowledge, part, question } from "./support/asking.ts";
import { seriousTroubles } from "./support/axe.ts";
import {
  callApi,
  describeConsole,
  developerToken,
  openConsole,
  operatorToken,
  phone,
  register,
  tokenOf,
} from "./support/console.ts";

describeConsole("steering", () => {
  it("warns where four fifths of the day's questions are used, in the sidebar too", async () => {
    const token = await tokenOf({ user: "frugal", workspace: "frugal", plan: "narrow" });
    for (const question of ["one", "two", "three", "four"]) await ask(token, question);
    const { page } = await openConsole("/steering", { token });
    const left = part(page, "What is left");
    const row = left.getByRole("listitem").filter({ hasText: "Questions in a day" });
    await row.getByText("Nearly used up").waitFor();
    expect(await row.getByRole("meter").getAttribute("value")).toBe("4");
    await row.getByText(/free again/).waitFor();
    await page.getByRole("navigation", { name: "Menu" }).getByText("Nearly used up").waitFor();
  });

  it("draws usage by day, and tells the same as a table and by model", async () => {
    const { token } = await register();
    await giveKnowledge(token);
    await ask(token, question);
    const { page } = await openConsole("/steering/usage", { token });
    await page.getByRole("img", { name: /^Questions and calls, by day\. The highest day: 1\./ }).waitFor();
    await page.getByText("The same as a table").click();
    await part(page, "By day").getByRole("cell", { name: "1", exact: true }).waitFor();
    await part(page, "By model").getByRole("rowheader", { name: "peer/ok" }).waitFor();
    await page.getByRole("button", { name: "7 days" }).click();
    expect(await page.getByRole("button", { name: "7 days" }).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("combobox", { name: "Show" }).selectOption("Tokens");
    await page.getByRole("img", { name: /^Tokens, by day/ }).waitFor();
  });

  it("says of a model that failed too often that it rests", async () => {
    const { token } = await register();
    await giveKnowledge(token);
    for (const time of ["today", "now", "at eight", "at nine", "here"])
      await ask(token, `${question} And ${time}?`, "peer/error-503");
    const { page } = await openConsole("/steering/models", { token });
    const row = page.getByRole("row").filter({ hasText: "peer/error-503" });
    await row.getByText(/Rests after failures/).waitFor();
    await page.getByRole("row").filter({ hasText: "peer/ok" }).getByText("Answers", { exact: true }).waitFor();
    const openAi = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "OpenAI", exact: true }) });
    await openAi.getByText("Not set up").waitFor();
  });

  it("lets the workspace's order of models be changed by buttons", async () => {
    const { token } = await register();
    const { page } = await openConsole("/steering/models", { token });
    const order = part(page, "Who answers first");
    const add = order.getByRole("combobox", { name: "Add a model" });
    await add.selectOption("peer/ok");
    await add.selectOption("peer/markdown");
    await order.getByRole("button", { name: "Earlier: peer/markdown" }).click();
    await order.getByRole("button", { name: "Save the order" }).click();
    await page.getByText("Saved.").waitFor();
    const { chain } = await callApi<{ chain: string[] }>("GET", "/api/v1/model-chain", token);
    expect(chain).toEqual(["peer/markdown", "peer/ok"]);
    await order.getByRole("button", { name: "Use the house’s order" }).click();
    await page.getByText("This workspace has no order of its own").waitFor();
  });

  it("hides what somebody may not do", async () => {
    const token = await tokenOf({ user: "reader", workspace: "readers", role: "viewer" });
    const { page } = await openConsole("/steering/system", { token });
    const tabs = page.getByRole("navigation", { name: "Steering" }).getByRole("link");
    await expect.poll(() => tabs.allInnerTexts()).toEqual(["Overview", "Usage", "Models", "Workspace", "Keys"]);
    await page.goto(`${page.url().split("#")[0]}#/steering/models`);
    await page.getByText("What it comes to today").waitFor();
    expect(await page.getByRole("button", { name: "Save the order" }).count()).toBe(0);
  });

  const places = ["", "usage", "models", "workspace", "keys", "guard", "audit", "system"];
  it("is sound in every tab, on a screen and on a phone, in light and dark", { timeout: 90_000 }, async () => {
    const wide = await openConsole("/steering", { token: operatorToken() });
    const narrow = await openConsole("/steering", {
      token: operatorToken(),
      ...phone,
      colorScheme: "dark",
      language: "he-IL",
    });
    for (const { page, url } of [wide, narrow])
      for (const place of places) {
        await page.goto(`${url}/#/steering/${place}`);
        await page.getByRole("region").first().waitFor();
        await expect.poll(() => page.locator(".working").count(), { timeout: 20_000 }).toBe(0);
        expect({ place, troubles: await seriousTroubles(page) }).toEqual({ place, troubles: [] });
        const excess: number = await page.evaluate("document.querySelector('.page').scrollWidth - innerWidth");
        expect({ place, isWithin: excess <= 0 }).toEqual({ place, isWithin: true });
      }
  });

  it("keeps the sample's developer out of the system, who is no operator", async () => {
    const { page } = await openConsole("/steering", { token: developerToken() });
    await page.getByRole("link", { name: "Audit" }).waitFor();
    expect(await page.getByRole("link", { name: "System" }).count()).toBe(0);
  });
});
