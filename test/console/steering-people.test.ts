// Steering: keys of programs, and workspaces with their people.
import { expect, it } from "vitest";
import { callApi, describeConsole, openConsole, phone, register } from "./support/console.ts";

/** Somebody who joined another's workspace */
async function joined(owner: { token: string; workspaceId: string }, name: string, role = "member") {
  const person = await register(name);
  const path = `/api/v1/workspaces/${owner.workspaceId}/invitations`;
  const { token } = await callApi<{ token: string }>("POST", path, owner.token, { role });
  await callApi("POST", "/api/v1/invitations/accept", person.token, { token });
  return person;
}

describeConsole("steering's keys", () => {
  it("are shown once and gone after, work, and end when they are revoked", async () => {
    const { token } = await register();
    const { page } = await openConsole("/steering/keys", { token });
    await page.getByRole("button", { name: "Make a key" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "What is it for?" }).fill("Website");
    await dialog.getByRole("checkbox", { name: "Search", exact: true }).check();
    await dialog.getByRole("button", { name: "Make a key" }).click();
    const key = await dialog.getByRole("textbox", { name: "Key", exact: true }).inputValue();
    expect(key).toMatch(/^hth_/);
    await callApi("POST", "/api/v1/search", key, { query: "anything" });
    await dialog.getByRole("button", { name: "I have kept it" }).click();
    await page.getByRole("heading", { name: /Website/ }).waitFor();
    expect(await page.content()).not.toContain(key);
    await page.reload();
    await page.getByRole("heading", { name: /Website/ }).waitFor();
    expect(await page.content()).not.toContain(key);

    await page.getByRole("button", { name: "Revoke: Website" }).click();
    await dialog.getByRole("button", { name: "Revoke" }).click();
    await page.getByText("No keys yet.").waitFor();
    await expect(callApi("POST", "/api/v1/search", key, { query: "anything" })).rejects.toThrow("401");
    await page.getByRole("checkbox", { name: "Show revoked ones too" }).check();
    await page.getByText("Revoked", { exact: true }).waitFor();
  });

  it("are renewed, and the new one is shown once as well", async () => {
    const { token } = await register();
    await callApi("POST", "/api/v1/api-keys", token, { name: "Robot", scopes: ["chat"] });
    const { page } = await openConsole("/steering/keys", { token, ...phone });
    await page.getByRole("button", { name: "Renew: Robot" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Renew" }).click();
    expect(await page.getByRole("textbox", { name: "Key", exact: true }).inputValue()).toMatch(/^hth_/);
    await page.getByRole("button", { name: "I have kept it" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("at providers are kept without being shown again, and forgotten", async () => {
    const { token } = await register();
    const { page } = await openConsole("/steering/keys", { token });
    await page.getByRole("combobox", { name: "Provider" }).selectOption("Anthropic");
    await page.getByLabel("Your key at this provider").fill("sk-ant-of-a-test-9876");
    await page.getByRole("button", { name: "Keep a key" }).click();
    await page.getByText("9876").waitFor();
    expect(await page.content()).not.toContain("sk-ant-of-a-test");
    await page.getByRole("button", { name: "Forget: anthropic" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Forget" }).click();
    await page.getByText("You keep none here.").waitFor();
  });
});

describeConsole("steering's workspaces", () => {
  it("give another role, and say so", async () => {
    const owner = await register("Olga");
    await joined(owner, "Boaz");
    const { page } = await openConsole("/steering/workspace", { token: owner.token });
    await page.getByRole("combobox", { name: "Role of Boaz" }).selectOption("Admin");
    await page.getByText("Changed: Boaz is now Admin.").waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Boaz" })
      .getByText(/Admin ·/)
      .waitFor();
    await page.getByRole("button", { name: "Remove Boaz" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByRole("combobox", { name: "Role of Boaz" }).waitFor({ state: "detached" });
  });

  it("invite by a link that is shown once, which lets somebody new in", async () => {
    const owner = await register("Olga");
    const { page, context, url } = await openConsole("/steering/workspace", { token: owner.token });
    await page.getByRole("button", { name: "Invite somebody" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: /Viewer/ }).check();
    await dialog.getByRole("button", { name: "Invite somebody" }).click();
    const link = await dialog.getByRole("textbox", { name: "Link", exact: true }).inputValue();
    expect(link).toContain(`${url}/#/?invitation=`);
    await dialog.getByRole("button", { name: "I have kept it" }).click();
    await page.getByText("Anybody with the link").waitFor();
    expect(await page.content()).not.toContain(link.split("=")[1]);

    await page.evaluate("localStorage.clear()");
    const guest = await context.newPage();
    await guest.goto(link);
    const form = guest.getByRole("form", { name: "Register" });
    await form.getByRole("textbox", { name: "Your name" }).fill("Gil");
    await form.getByRole("textbox", { name: "E-mail address" }).fill(`${Date.now()}@example.test`);
    await form.getByRole("textbox", { name: "Password" }).fill("a-password-of-the-tests");
    await form.getByRole("button", { name: "Register" }).click();
    await guest.getByText("Olga’s").first().waitFor();
    await guest.goto(`${url}/#/steering/workspace`);
    await guest.getByText("Role: Viewer.").waitFor();
  });

  it("take back an invitation, and accept one by its code", async () => {
    const [owner, other] = [await register("Olga"), await register("Paz")];
    const path = `/api/v1/workspaces/${other.workspaceId}/invitations`;
    const { token: code } = await callApi<{ token: string }>("POST", path, other.token, { role: "member" });
    await callApi("POST", `/api/v1/workspaces/${owner.workspaceId}/invitations`, owner.token, {
      role: "viewer",
      email: "friend@example.test",
    });
    const { page } = await openConsole("/steering/workspace", { token: owner.token });
    await page.getByRole("button", { name: "Take back" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
    await page.getByText("Nobody is invited at the moment.").waitFor();
    await page.getByRole("button", { name: "Accept an invitation" }).click();
    await page.getByRole("textbox", { name: "Invitations" }).fill(code);
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByRole("button", { name: "Go there: Paz’s" }).waitFor();
  });

  it("are made and gone to, by login and by token alike, and stay after a reload", async () => {
    const { token, email, password } = await register("Tal");
    for (const way of ["login", "token"] as const) {
      const { page, url } = await openConsole("/steering/workspace", { token: way === "token" ? token : null });
      if (way === "login") {
        await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
        await page.getByLabel("Password").fill(password);
        await page.getByRole("button", { name: "Log in" }).click();
        await page.getByRole("navigation", { name: "Menu" }).waitFor();
        await page.goto(`${url}/#/steering/workspace`);
      }
      const name = `Cabin of the ${way}`;
      await page.getByRole("button", { name: "Make a workspace" }).click();
      await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill(name);
      await page.getByRole("dialog").getByRole("button", { name: "Make a workspace" }).click();
      await page.getByRole("button", { name: `Go there: ${name}` }).click();
      const here = page.getByRole("listitem").filter({ hasText: "You are here" });
      await here.getByText(name).waitFor();
      await page.reload();
      await here.getByText(name).waitFor();
      await page.getByRole("form", { name: "Rename" }).getByRole("textbox").fill(`${name}, renamed`);
      await page.getByRole("button", { name: "Rename" }).click();
      await here.getByText(`${name}, renamed`).waitFor();

      await page.getByRole("button", { name: "Delete this workspace" }).click();
      const deletes = page.getByRole("dialog").getByRole("button", { name: "Delete this workspace" });
      expect(await deletes.isDisabled()).toBe(true);
      await page.getByRole("textbox", { name: "The workspace’s name" }).fill(`${name}, renamed`);
      await deletes.click();
      await here.getByText("Tal’s").waitFor();
    }
  });

  it("keep instructions for every answer", async () => {
    const { token, workspaceId } = await register();
    const { page } = await openConsole("/steering/workspace", { token });
    await page.getByRole("textbox", { name: "Instructions" }).fill("Answer in rhymes.");
    await page.getByRole("spinbutton", { name: "Passages at most" }).fill("7");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. It counts from the next question on.").waitFor();
    const settings = await callApi("GET", `/api/v1/workspaces/${workspaceId}/settings`, token);
    expect(settings).toMatchObject({ instructions: "Answer in rhymes.", passages_max: 7, similarity_min: null });
  });

  it("are handed over to somebody else", async () => {
    const owner = await register("Olga");
    await joined(owner, "Boaz");
    const { page } = await openConsole("/steering/workspace", { token: owner.token });
    await page.getByRole("button", { name: "Hand over to Boaz" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Hand over" }).click();
    await page.getByText("Role: Admin.").waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Boaz" })
      .getByText(/Owner ·/)
      .waitFor();
  });
});
