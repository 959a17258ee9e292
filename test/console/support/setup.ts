// Vitest global setup of the console's tests: `npm start` itself, in a folder of its own, with a model that can be told how to behave.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../../scripts/lib/chromium.ts";
import { root } from "../../../scripts/lib/paths.ts";
import { freePort } from "../../../scripts/lib/port.ts";
import { startOpenAiPeer } from "../../peers/openai-peer.ts";

export interface ConsoleServer {
  url: string;
  port: number;
  /** The developer's, owner of the workspace with the sample knowledge */
  token: string;
  /** Of somebody who looks after the whole house, in a workspace of their own */
  operatorToken: string;
  /** Whoever makes tokens for others does so with it. */
  environment: Record<string, string>;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Null: this machine has no Chromium */
    console: ConsoleServer | null;
  }
}

const plan = {
  questions_per_minute: 10_000,
  questions_per_hour: 10_000,
  questions_per_day: 10_000,
  usd_per_day: 100,
  classes: { chat: { per_minute: 10_000, per_hour: 10_000 }, other: { per_minute: 100_000, per_hour: 100_000 } },
};
/** Of whom a test sees the end of their means */
const narrow = { ...plan, questions_per_day: 5 };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!findChromium()) {
    if (process.env.CI) throw new Error("The console's tests need Chromium: apt-get install chromium");
    console.warn("The console's tests are left out: no Chromium here (apt-get install chromium, or CHROMIUM=<path>)");
    project.provide("console", null);
    return async () => undefined;
  }
  const peer = await startOpenAiPeer();
  const [folder, port] = [mkdtempSync(join(tmpdir(), "hearth-console-")), await freePort()];
  const environment = {
    HEARTH_DATA: folder,
    PORT: String(port),
    ADDRESS_PER_MINUTE: "100000",
    PLANS: JSON.stringify({ standard: plan, narrow }),
    OPENAI_API_KEY: "",
    CUSTOM_PROVIDERS: JSON.stringify([
      {
        id: "peer",
        base_url: `${peer.url}/v1`,
        api_key: "sk-peer",
        models: ["ok", "markdown", "slow-150", "slow-400", "long", "length", "cut", "error-500", "error-503"],
      },
    ]),
  };
  const operatorToken = await tokenOfOperator(environment);
  const operators = subjectOf(operatorToken);
  const child = spawn(process.execPath, [join(root, "scripts", "run.mjs"), "start"], {
    cwd: root,
    env: { ...process.env, ...environment, OPERATORS: operators },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const token = await greeted(child);
  project.provide("console", { url: `http://127.0.0.1:${port}`, port, token, operatorToken, environment });
  return async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
    await peer.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Made before the start: its settings name the operators. */
async function tokenOfOperator(environment: Record<string, string>): Promise<string> {
  const args = [join(root, "scripts", "run.mjs"), "token", "--user", "operator", "--workspace", "operations"];
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return stdout.trim();
}

const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).sub;

/** The token that it greets with. */
function greeted({ stdout, stderr }: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: string) => {
      said += text;
      const token = /TOKEN=(\S+)/.exec(said)?.[1];
      if (token) resolve(token);
    };
    for (const stream of [stdout, stderr]) stream?.setEncoding("utf8").on("data", hear);
    stdout?.once("end", () => reject(new Error(`npm start didn't come up:\n${said}`)));
  });
}
