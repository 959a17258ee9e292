// A browser with the console in it, and people to sign in.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import { findChromium } from "../../../scripts/lib/chromium.ts";
import { root } from "../../../scripts/lib/paths.ts";
import { type Line, openLine } from "./line.ts";

/** Null only where `describeConsole` leaves everything out. */
const server = inject("console");
const actionTimeoutMs = 10_000;

let browser: Browser;
const opened: { context: BrowserContext; line: Line; troubles: string[] }[] = [];

/** A file's tests: one browser for all. Left out on a machine without Chromium, which the setup has told. */
export function describeConsole(name: string, tests: () => void): void {
  describe.skipIf(server === null)(name, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox"] });
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      const ended = opened.splice(0);
      await Promise.all(ended.map(({ context }) => context.close()));
      await Promise.all(ended.map(({ line }) => line.close()));
      // Whatever a test is about: nothing may be refused by the policy, and no script may fail.
      expect(ended.flatMap(({ troubles }) => troubles)).toEqual([]);
    });
    tests();
  });
}

export interface OpenOptions {
  /** None: nobody is signed in */
  token?: string | null;
  width?: number;
  height?: number;
  language?: string;
  colorScheme?: "light" | "dark";
}

export const phone = { width: 390, height: 844 } as const;

export interface OpenedConsole {
  page: Page;
  context: BrowserContext;
  line: Line;
  url: string;
}

/** At `address` ("/chat/…"); of the developer, who has the sample knowledge, unless somebody else is named. */
export async function openConsole(address = "/", options: OpenOptions = {}): Promise<OpenedConsole> {
  const { token = developerToken(), width = 1280, height = 800, language = "en-GB", colorScheme = "light" } = options;
  const line = await openLine(serverOf().port);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(actionTimeoutMs);
  const troubles: string[] = [];
  opened.push({ context, line, troubles });
  context.on("weberror", (error) => troubles.push(String(error.error())));
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) troubles.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(token === null ? `${line.url}/#${address}` : `${line.url}/#token=${token}`);
  if (token !== null) {
    await page.getByRole("main").waitFor();
    await page.goto(`${line.url}/#${address}`);
  }
  return { page, context, line, url: line.url };
}

export const developerToken = (): string => serverOf().token;

export const operatorToken = (): string => serverOf().operatorToken;

export interface Registered {
  token: string;
  email: string;
  password: string;
  workspaceId: string;
}

/** Somebody with a workspace of their own, in which there is nothing yet. */
export async function register(name = "Noa"): Promise<Registered> {
  const [email, password] = [`${randomUUID()}@example.test`, "a-password-of-the-tests"];
  const { access_token, workspace } = await callApi<{ access_token: string; workspace: { id: string } }>(
    "POST",
    "/api/v1/auth/register",
    null,
    { email, password, name, workspace_name: `${name}’s` },
  );
  return { token: access_token, email, password, workspaceId: workspace.id };
}

/** A token of somebody whom `npm run token` makes: in a workspace, with a role and a plan. */
export async function tokenOf(wish: {
  user: string;
  workspace: string;
  role?: string;
  plan?: string;
}): Promise<string> {
  const named = Object.entries(wish).flatMap(([name, value]) => [`--${name}`, value]);
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [join(root, "scripts", "run.mjs"), "token", ...named], {
    cwd: root,
    env: { ...process.env, ...serverOf().environment },
  });
  return stdout.trim();
}

/** What a test needs to be there before somebody looks: JSON in and out. Throws where it isn't taken. */
export async function callApi<T>(method: string, path: string, token: string | null, body?: unknown): Promise<T> {
  const response = await fetch(`${serverOf().url}${path}`, {
    method,
    headers: {
      "Content-Type": "application/json",
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === "" ? (undefined as T) : JSON.parse(text); // Without a body T is void.
}

/** A document that is ready. */
export async function uploadDocument(token: string, name: string, text: string, tags = ""): Promise<string> {
  const form = new FormData();
  form.set("file", new File([text], name));
  if (tags) form.set("tags", tags);
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${serverOf().url}/api/v1/docs`, { method: "POST", headers, body: form });
  const { id }: { id: string } = await response.json();
  await expect
    .poll(async () => (await callApi<{ status: string }>("GET", `/api/v1/docs/${id}`, token)).status, {
      timeout: 20_000,
    })
    .toBe("ready");
  return id;
}

function serverOf() {
  if (!server) throw new Error("Nothing was started: this machine has no Chromium");
  return server;
}
