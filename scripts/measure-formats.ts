// How much memory and time a file of 25 MB takes of each format, from its bytes to passages: `node scripts/measure-formats.ts`.
// Each format has a runtime of its own; told is how far its memory grew beyond what it had before the file came.
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { build } from "esbuild";
import { heading, paragraph, table, word } from "../test/support/office.ts";
import { pdf } from "../test/support/pdf-maker.ts";
import { memoryMb } from "./lib/process-memory.ts";

const size = 26_000_000;
/** With the file's bytes beside it, the 128 MB that an isolate may have. What needs more is lost. */
const heapMb = 100;
const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sentence = (n: number) =>
  `The keeper of lamp ${n} climbs ${(n * 7919) % 997} stairs at dusk and writes ${n % 31} lines.`;

function filled(make: (n: number) => string): Buffer {
  const parts: string[] = [];
  let length = 0;
  for (let n = 0; length < size; n++) {
    const part = make(n);
    parts.push(part);
    length += part.length;
  }
  return Buffer.from(parts.join("").slice(0, size));
}
const noise = (bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(buffer.subarray(at, Math.min(bytes, at + 65_536)));
  return buffer;
};
const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => paragraph(sentence(n))).join("");

function pictures(count: number): Buffer[] {
  const packed = deflateSync(noise(size / count - 1_000));
  const head = `<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Array.from({ length: count }, () => Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]));
}

const files: Record<string, [contentType: string, make: () => Uint8Array]> = {
  text: ["text/plain", () => filled((n) => `${sentence(n)}\n\n`)],
  "text, windows-1252": [
    "text/plain",
    () => Buffer.from(filled((n) => `Größe: ${sentence(n)}\n`).toString("utf8"), "latin1"),
  ],
  Markdown: ["text/markdown", () => filled((n) => (n % 20 ? `${sentence(n)}\n\n` : `## Lamp ${n}\n\n`))],
  CSV: [
    "text/csv",
    () => Buffer.concat([Buffer.from("lamp,stairs,note\n"), filled((n) => `${n},${n * 7},"${sentence(n)}"\n`)]),
  ],
  "HTML of text": [
    "text/html",
    () => filled((n) => (n % 20 ? `<p class="a">${sentence(n)}</p>` : `<h2 id="l${n}">Lamp ${n}</h2>`)),
  ],
  "HTML of a table": ["text/html", () => filled((n) => `${n ? "" : "<table>"}<tr><td>${n}<td>${sentence(n)}`)],
  "HTML of pictures": [
    "text/html",
    () => filled((n) => `<p>${sentence(n)}</p><img src="data:image/png;base64,${"A".repeat(200_000)}">`),
  ],
  "DOCX of pictures": [
    docxType,
    () => word(paragraphs(5_000), [{ name: "word/media/a.bin", content: noise(size - 500_000), isStored: true }]),
  ],
  "DOCX of text": [docxType, () => word(`${heading(1, "House")}${paragraphs(26_000)}${table([["a", "b"]])}`)],
  "PDF of pictures": ["application/pdf", () => pdf([{ lines: [sentence(1)] }], pictures(40))],
  "PDF of text": [
    "application/pdf",
    () =>
      pdf(
        Array.from({ length: 5_000 }, (_, page) => ({
          lines: Array.from({ length: 45 }, (_, n) => sentence(page * 45 + n)),
          isPacked: false,
        })),
      ),
  ],
};

const entry = `
import { parse } from "./src/knowledge/parse/parse.ts";
import { splitting } from "./src/knowledge/split.ts";
export default {
  async fetch(request) {
    const started = Date.now();
    try {
      const { sections } = await parse(request.headers.get("content-type"), new Uint8Array(await request.arrayBuffer()), { describeImage: async () => undefined });
      const count = sections.length;
      let passages = 0;
      for (const _ of splitting(sections)) passages++;
      return Response.json({ sections: count, passages });
    } catch (error) {
      return Response.json({ failed: error.reason ?? String(error) });
    }
  }
}`;

const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
  bundle: true,
  write: false,
  format: "esm",
  target: "es2024",
  conditions: ["workerd", "worker", "browser"],
  external: ["node:*", "cloudflare:*"],
  alias: {
    fs: "node:fs",
    path: "node:path",
    stream: "node:stream",
    util: "node:util",
    events: "node:events",
    buffer: "node:buffer",
    os: "node:os",
  },
  logLevel: "error",
});
// The package has no types: its default export is the path of this platform's binary.
const workerd: string = createRequire(import.meta.url)("workerd").default;
const port = 18_787;
const directory = mkdtempSync(join(tmpdir(), "hearth-measure-"));
writeFileSync(join(directory, "worker.js"), outputFiles[0]?.text ?? "");
writeFileSync(
  join(directory, "config.capnp"),
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = ["--max-old-space-size=${heapMb}"],
  services = [(name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    compatibilityDate = "2026-10-01", compatibilityFlags = ["nodejs_compat"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);`,
);

async function ask(body: string | Uint8Array<ArrayBuffer>, contentType: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        body,
        headers: { "content-type": contentType },
      });
      return await response.text();
    } catch (error) {
      // It takes a moment to listen.
      if (attempt > 50 || body !== "warm") return `lost: ${error}`;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const wanted = process.argv.slice(2);
for (const [name, [contentType, make]] of Object.entries(files)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const bytes = new Uint8Array(make());
  const runtime = spawn(workerd, ["serve", join(directory, "config.capnp")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  await ask("warm", "text/plain");
  const before = memoryMb(runtime.pid, "VmRSS");
  const startedAt = performance.now();
  const told = await ask(bytes, contentType);
  const tookMs = Math.round(performance.now() - startedAt);
  const grown = memoryMb(runtime.pid, "VmHWM") - before;
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB, grew ${grown} MB at most, ${tookMs} ms, ${told}`);
  runtime.kill();
}
