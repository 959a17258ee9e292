// Prints `.dev.vars.example`: every setting with what it does and its default. `npm run verify` holds the file against it.
import { pathToFileURL } from "node:url";
import { configVariables } from "../src/platform/config.ts";
import { localVariables } from "./lib/settings.ts";

const notes: Readonly<Record<string, string>> = {
  DATABASE_URL: " (npm start sets it; production needs it)",
  DATABASE_FETCH_URL: " (npm start sets it; production has none)",
};

export function exampleVars(): string {
  const header = [
    "# Settings of this machine. Copy to .dev.vars and uncomment what you want to change; the shell's environment wins.",
    "# In production: `wrangler secret put NAME --env production` for secrets, [env.production.vars] for the rest.",
  ];
  return `${[...header, ...Object.entries({ ...localVariables, ...configVariables }).flatMap(lines)].join("\n")}\n`;
}

function lines([name, schema]: [
  string,
  (typeof configVariables)[keyof typeof configVariables] | (typeof localVariables)[keyof typeof localVariables],
]): string[] {
  const fallback = schema.safeParse(undefined);
  const value = fallback.success ? (fallback.data ?? "") : "";
  return ["", `# ${schema.description}${notes[name] ?? ""}`, `# ${name}=${value}`];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(exampleVars());
