// Which of Debian's programs are here, and a folder for each file in which they work.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bytes } from "../../test/support/mutate.ts";

/** The package that brings each command */
const packages = {
  pandoc: "pandoc",
  soffice: "libreoffice-writer-nogui",
  weasyprint: "weasyprint",
  groff: "groff",
  gs: "ghostscript",
  enscript: "enscript",
  paps: "paps",
  qpdf: "qpdf",
  img2pdf: "img2pdf",
  "rsvg-convert": "librsvg2-bin",
} as const;
export type Tool = keyof typeof packages;
// An object's own keys are typed as text.
const toolNames = Object.keys(packages) as Tool[];

export const toolCount = toolNames.length;
const timeoutMs = 120_000;

export const missingTools = (): ReadonlySet<Tool> =>
  new Set(toolNames.filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error));

/** How to get them */
export const installing = (tools: Iterable<Tool>): string =>
  `apt-get install -y --no-install-recommends ${[...tools].map((tool) => packages[tool]).join(" ")}`;

/** A folder of its own for each file, and the commands that work in it */
export class Workbench {
  readonly #folder: string;
  readonly #home: string;
  constructor(parent: string) {
    this.#folder = mkdtempSync(join(parent, "file-"));
    // LibreOffice writes its profile there: nobody's own is touched, and one is enough for all.
    this.#home = join(parent, "home");
    mkdirSync(this.#home, { recursive: true });
  }

  write(name: string, content: string | Bytes): void {
    writeFileSync(join(this.#folder, name), content);
  }

  read(name: string): Bytes {
    return new Uint8Array(readFileSync(join(this.#folder, name)));
  }

  /** Its standard output */
  run(command: Tool, args: readonly string[], input?: string | Bytes): Bytes {
    const env = { ...process.env, HOME: this.#home };
    const stdio = ["pipe" as const, "pipe" as const, "pipe" as const];
    return new Uint8Array(execFileSync(command, args, { cwd: this.#folder, env, input, stdio, timeout: timeoutMs }));
  }

  office(name: string, to: string, ...more: string[]): void {
    this.run("soffice", ["--headless", ...more, "--convert-to", to, name]);
  }
}
