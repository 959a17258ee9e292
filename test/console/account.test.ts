// Signing in and out, one's own account, language and light.
import { expect, it } from "vitest";
import { seriousTroubles } from "./support/axe.ts";
import { describeConsole, developerToken, openConsole, phone, register } from "./support/console.ts";

describeConsole("an account", () => {
  it("is registered, left, and entered again", async () => {
    const { page } = await openConsole("/", { token: null });
    const [email, password] = [`${Date.now()}@example.test`, "a-password-of-the-tests"];
    expect(await seriousTroubles(page)).toEqual([]);
    await page.getByRole("button", { name: "Register" }).click();
    const form = page.getByRole("form", { name: "Register" });
    await form.getByRole("textbox", { name: "Your name" }).fill("Dana");
    await form.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await form.getByRole("textbox", { name: "Password" }).fill(password);
    await form.getByRole("textbox", { name: "Name of your workspace" }).fill("Dana’s house");
    await form.getByRole("button", { name: "Register" }).click();
    await page.getByText("Dana’s house").first().waitFor();
    await page.reload();
    await page.getByText("Dana’s house").first().click();
    await page.getByRole("button", { name: "Sign out" }).click();

    const logIn = page.getByRole("form", { name: "Log in" });
    await logIn.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await logIn.getByRole("textbox", { name: "Password" }).fill("not-this-password");
    await logIn.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("alert").waitFor();
    await logIn.getByRole("textbox", { name: "Password" }).fill(password);
    await logIn.getByRole("button", { name: "Log in" }).click();
    await page.getByText("Dana’s house").first().waitFor();
  });

  it("leaves nothing to whoever signs in next on the same page", async () => {
    const { page } = await openConsole("/", { token: (await register()).token });
    await page.getByRole("button", { name: "How to answer" }).click();
    await page.getByRole("textbox", { name: "Key", exact: true }).fill("sk-of-the-first");
    await page.getByRole("button", { name: "Use the key" }).click();
    await page.getByText(/^Key of .* in use$/).waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("textbox", { name: "Ask a question" }).fill("What is it about?");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/chat\//);
    await page.getByRole("textbox", { name: "Ask a question" }).fill("A draft");
    await page.locator("summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Use an access token" }).click();
    await page.getByRole("textbox", { name: "Access token" }).fill((await register("Avi")).token);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("What would you like to know?").waitFor();
    expect(await page.getByText("What is it about?").count()).toBe(0);
    expect(await page.getByRole("textbox", { name: "Ask a question" }).inputValue()).toBe("");
    await page.getByRole("button", { name: "How to answer" }).click();
    await page.getByRole("combobox", { name: "Provider" }).waitFor();
    expect(await page.getByText(/^Key of .* in use$/).count()).toBe(0);
  });

  it("ends in all tabs together", async () => {
    const { page, context, url } = await openConsole("/", { token: (await register()).token });
    const other = await context.newPage();
    await other.goto(url);
    await other.getByRole("main").waitFor();
    await page.locator("summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await other.getByRole("heading", { name: "Welcome to Hearth" }).waitFor();
  });

  it("is entered by a token, of which the address keeps nothing", async () => {
    const { page } = await openConsole("/", { token: null });
    await page.getByRole("button", { name: "Use an access token" }).click();
    await page.getByRole("textbox", { name: "Access token" }).fill("nonsense");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByRole("textbox", { name: "Access token" }).fill(developerToken());
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("What would you like to know?").waitFor();
    expect(page.url()).not.toContain("token");
  });

  it("changes to that of an address that npm start printed, also where the console is open already", async () => {
    const { page, url } = await openConsole("/", { token: (await register("Tamar")).token });
    await page.getByText("Tamar’s").first().waitFor();
    await page.goto(`${url}/#token=${developerToken()}`);
    await page.getByText("developer").first().waitFor();
    expect(page.url()).not.toContain("token");
  });

  it("has a name that can be changed, on a phone too", async () => {
    const { page } = await openConsole("/account", { token: (await register()).token, ...phone });
    await page.getByRole("form", { name: "You" }).getByRole("textbox", { name: "Your name" }).fill("Noa Levi");
    await page.getByRole("form", { name: "You" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    expect(await seriousTroubles(page)).toEqual([]);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByText("Noa Levi").waitFor();
  });

  it("remembers language and light, and shows neither otherwise first", async () => {
    const { page } = await openConsole();
    await page.locator("summary").click();
    await page.getByRole("combobox", { name: "Language" }).selectOption("he");
    await page.getByRole("combobox", { name: "תאורה" }).selectOption("dark");
    await page.addInitScript(
      "addEventListener('DOMContentLoaded', () => { document.documentElement.dataset.first = getComputedStyle(document.documentElement).backgroundColor + document.documentElement.dir; })",
    );
    await page.reload();
    await page.getByText("מה תרצו לדעת?").waitFor();
    expect(await page.locator("html").getAttribute("data-first")).toBe("rgb(25, 27, 26)rtl");
  });
});
