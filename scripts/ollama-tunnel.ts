// `npm run --silent ollama-tunnel`: prints cloudflared's configuration for an Ollama at home on standard output, and the steps
// around it on standard error, so that the one can go to a file and the other is read.
import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { tunnelConfig, tunnelSteps } from "./lib/ollama-tunnel.ts";
import { SetupError } from "./lib/setup-error.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";

const usage = `Usage: npm run --silent ollama-tunnel -- --hostname ollama.example.com
With --tunnel ID --team TEAM --aud TAG, from the steps that it prints, also the configuration; with --credentials FILE,
where they aren't in ~/.cloudflared`;

const argumentsSchema = z.object({
  hostname: z
    .string("is missing")
    .regex(/^(?:[a-z\d-]+\.)+[a-z]{2,}$/i, "must be a host name, without https:// and path"),
  tunnel: z
    .string()
    .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, "must be the tunnel's id, a UUID")
    .optional(),
  team: z
    .string()
    .regex(/^[a-z\d-]+$/i, "must be the team's name: what comes before .cloudflareaccess.com")
    .optional(),
  aud: z
    .string()
    .regex(/^[\da-f]{64}$/i, "must be the application's audience tag: 64 hexadecimal digits")
    .optional(),
  credentials: z.string().optional(),
});

await runMain(async () => {
  const { hostname, tunnel, team, aud, credentials } = readArguments();
  process.stderr.write(`${tunnelSteps(hostname, tunnel)}\n`);
  if (!tunnel || !team || !aud) throw new SetupError("For the configuration: --tunnel, --team and --aud as well");
  const file = credentials ?? join(homedir(), ".cloudflared", `${tunnel}.json`);
  const config = tunnelConfig({ hostname, tunnel, team, aud, credentials: file });
  process.stdout.write(config, () => void shutdown(0));
});

function readArguments(): z.infer<typeof argumentsSchema> {
  const option = { type: "string" } as const;
  const options = { hostname: option, tunnel: option, team: option, aud: option, credentials: option };
  try {
    const parsed = argumentsSchema.safeParse(parseArgs({ options }).values);
    if (parsed.success) return parsed.data;
    throw new SetupError(parsed.error.issues.map(({ path, message }) => `--${path.join(".")} ${message}`).join("\n"));
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
