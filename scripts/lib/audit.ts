// What the registry knows of holes in the packages that are delivered. A registry that can't be asked, as offline or behind a
// mirror without that service, is told and no failure, unless the run insists (HEARTH_AUDIT=required, as on GitHub).
import { spawnSync } from "node:child_process";
import { z } from "zod";
import { root } from "./paths.ts";

const severities = ["high", "critical"] as const;
const reportSchema = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});

/** What to print behind the check's name. */
export function auditPackages(): string {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json", "--fetch-retries=0"], {
    cwd: root,
    encoding: "utf8",
    timeout: 60_000,
  });
  const report = reportSchema.safeParse(jsonOf(stdout)).data;
  if (!report) return withoutReport();
  const { high, critical } = report.metadata.vulnerabilities;
  if (high + critical === 0) return "";
  const bad = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    severities.some((one) => one === severity),
  );
  throw new Error(
    `✗ packages with known holes\n${bad.map(([name, { severity, range }]) => `  ${name} ${range}: ${severity}`).join("\n")}`,
  );
}

function withoutReport(): string {
  if (process.env.HEARTH_AUDIT === "required") throw new Error("✗ the registry gave no answer to npm audit");
  return ": not asked, the registry doesn't answer audits here";
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
