// What the cron does: nothing stays stuck, nobody overspends unnoticed, nothing is kept longer than it is worth.
import { forgetOldAnswers } from "./cache/semantic.ts";
import { purgeDeleted } from "./features/documents/purge.ts";
import { refreshDue } from "./features/documents/refresh-due.ts";
import { watch } from "./features/system/watch.ts";
import { checkCanary } from "./flags/canary-alert.ts";
import { goOnErasing } from "./http/erasing.ts";
import type { Services } from "./http/services.ts";
import { forgetOldLogins } from "./identity/logins.ts";
import { writeMissingSketches, writeMissingTerms } from "./knowledge/backfill.ts";
import { collectAllLeftovers } from "./knowledge/collect.ts";
import { tryIndex } from "./knowledge/index-trial.ts";
import { dueJobs } from "./knowledge/reindex/job.ts";
import { sweep } from "./knowledge/sweep.ts";
import { adoptVectors, followVectors } from "./knowledge/vector-follow.ts";
import { purgeWritten } from "./knowledge/written/purge.ts";
import { checkCosts } from "./limits/cost-alerts.ts";
import { redeliver } from "./telemetry/alerts/alert-port.ts";
import { errorFields } from "./telemetry/log.ts";
import { forgetOldLines } from "./telemetry/logs/statements.ts";
import { exportMetrics } from "./telemetry/metrics/export.ts";

export async function everyMinute(services: Services): Promise<void> {
  await services.flags.ready();
  const { database, telemetry } = services;
  const jobs = {
    sweep: () => requeueSources(services),
    pages: async () => (services.flags.isOn("url_fetching") ? refreshDue(services) : undefined),
    reindexes: () => goOnReindexing(services),
    deleted: () => purgeDeleted(services),
    deleted_written: () => purgeWritten(services),
    leftovers: () => collectAllLeftovers(database),
    vectors: () => followVectors(services),
    vector_index: () => adoptVectors(services),
    index_recall: () => tryIndex({ ...services, metrics: telemetry.metrics }),
    search_terms: () => writeMissingTerms(database),
    vector_sketches: () => writeMissingSketches(database),
    costs: () => checkCosts(services),
    canary: () => checkCanary(services),
    alerts: () => watch(services).finally(() => redeliver({ ...services, logger: telemetry.logger })),
    metrics: () => exportMetrics({ ...services, logger: telemetry.logger }),
    erasures: () => goOnErasing(services),
    log_lines: () => database.system("logs.forget", (db) => [forgetOldLines(db, services.config.logKeepDays)]),
    semantic_cache: () => database.system("cache.forget", (db) => [forgetOldAnswers(db)]),
    logins: () => database.system("logins.forget", (db) => [forgetOldLogins(db)]),
  };
  // One that fails doesn't keep the others from their work; the next minute comes soon.
  const work = Object.entries(jobs).map(([job, run]) =>
    run().catch((error: unknown) => telemetry.logger.log("error", "cron_failed", { job, ...errorFields(error) })),
  );
  await Promise.all(work);
}

async function requeueSources({ config, database, flags, ingestQueue }: Services): Promise<void> {
  if (!flags.isOn("ingestion")) return;
  const pointers = await sweep(database, config);
  if (pointers.length > 0) await ingestQueue.sendBatch(pointers.map((body) => ({ body })));
}

async function goOnReindexing({ database, ingestQueue }: Services): Promise<void> {
  const pointers = await dueJobs(database);
  if (pointers.length > 0) await ingestQueue.sendBatch(pointers.map((body) => ({ body })));
}
