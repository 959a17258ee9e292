// Serves the bundled Worker by Miniflare, with the bindings that wrangler derives from wrangler.toml.
import { join } from "node:path";
import { convertV4MiniflareOptions, type Json, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from "wrangler";
import { root, wranglerConfig } from "./paths.ts";
import { listenForShutdown } from "./shutdown.ts";

export interface ServeOptions {
  bundle: string;
  dataDir: string;
  port: number;
  variables: Record<string, string>;
  onLog(line: LogLine): void;
  /** Where the runtime's inspector listens; none: there is none */
  inspectorPort?: number | undefined;
}

export interface LogLine {
  level: string;
  message: string;
}

export interface Served {
  url: string;
  /** No cron fires by itself on this machine. */
  runScheduled(): Promise<void>;
  stop(): Promise<void>;
}

export async function serve({ bundle, dataDir, port, variables, onLog, inspectorPort }: ServeOptions): Promise<Served> {
  // Settings come from `.dev.vars` and the environment alone, and we have read them already.
  process.env.CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV = "false";
  const { modulesRules: _, ...worker } = workerOptionsOf(wranglerConfig).workerOptions;
  const options = convertV4MiniflareOptions({
    rootPath: root,
    cf: false,
    inspectorPort,
    log: new Log(LogLevel.WARN),
    handleStructuredLogs: onLog,
    resourcePersistencePath: join(dataDir, "state", "v3"),
    telemetry: { enabled: false },
    workers: [
      {
        ...worker,
        name: "hearth",
        modulesRoot: bundle,
        modules: [{ type: "ESModule", path: join(bundle, "index.js") }],
        // The cast names what wrangler's type of its options has lost: `bindings` are values by name.
        bindings: { ...(worker.bindings as Record<string, Json>), ...variables },
        // The runtime's own socket: Miniflare's proxy stands at another one.
        unsafeDirectSockets: [{ host: "127.0.0.1", port }],
      },
    ],
  });
  const miniflare = new Miniflare(options);
  listenForShutdown();
  await miniflare.ready;
  const { scheduled } = await miniflare.getWorker();
  return {
    url: `http://127.0.0.1:${port}`,
    async runScheduled() {
      await scheduled({ cron: "* * * * *" });
    },
    stop: () => miniflare.dispose(),
  };
}
