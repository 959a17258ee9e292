// `npm run --silent token`: prints a development token, and nothing else, on standard output.
import { parseArgs } from "node:util";
import { z } from "zod";
import { roles } from "../src/identity/permissions.ts";
import { visitDatabase } from "./lib/database.ts";
import { developmentToken, type Membership } from "./lib/development-token.ts";
import { readSettings } from "./lib/settings.ts";
import { SetupError } from "./lib/setup-error.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";

const usage = `Usage: npm run --silent token -- --user U --workspace W [--role ${roles.join("|")}] [--plan PLAN]`;
const name = z.string("is missing").trim().min(1, "is empty").max(100, "is longer than 100 characters");
const argumentsSchema = z.object({
  user: name,
  workspace: name,
  role: z.enum(roles, `must be one of ${roles.join(", ")}`).default("owner"),
  plan: name.max(32, "is longer than 32 characters").optional(),
});

await runMain(async () => {
  const membership = readArguments();
  const settings = readSettings();
  await visitDatabase(settings);
  const token = await developmentToken(settings, membership);
  process.stdout.write(`${token}\n`, () => void shutdown(0));
});

function readArguments(): Membership {
  const option = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { user: option, workspace: option, role: option, plan: option } });
    const parsed = argumentsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    throw new SetupError(parsed.error.issues.map(({ path, message }) => `--${path.join(".")} ${message}`).join("\n"));
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
