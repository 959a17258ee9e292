// A Worker that hands every request on and does nothing else: what the runtime itself costs. In a process of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { freePort } from "../port.ts";
import { onShutdown, runMain } from "../shutdown.ts";
import { watchWorkerd, workerdPid } from "../workerd.ts";
import { announce } from "./child.ts";
import type { ServerSaid } from "./stand.ts";

const script = `export default {
  fetch(request, env) {
    return fetch(env.UPSTREAM + new URL(request.url).pathname, request);
  },
};`;

await runMain(async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearth-bare-"));
  onShutdown(() => rmSync(folder, { recursive: true, force: true }));
  onShutdown(watchWorkerd(folder).stop);
  const port = await freePort();
  const worker = {
    name: "bare",
    modules: true,
    script,
    compatibilityDate: "2026-10-01",
    bindings: { UPSTREAM: process.env.BENCH_UPSTREAM ?? "" },
    unsafeDirectSockets: [{ host: "127.0.0.1", port }],
  };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers: [worker] }),
  );
  onShutdown(() => miniflare.dispose());
  await miniflare.ready;
  announce({ port, serverPid: workerdPid(folder) } satisfies ServerSaid);
});
