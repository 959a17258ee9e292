// `npm run soak [-- --minutes 3] [--out soak.json]`: mixed traffic of several workspaces on this machine alone, while providers fail, the
// Worker is killed and Postgres is away; then everything is added up. The exit code is 1 where anything doesn't hold.
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { patienceMs } from "./lib/soak/attempt.ts";
import { Chaos } from "./lib/soak/chaos.ts";
import { startSoakHearth } from "./lib/soak/hearth.ts";
import { Journal } from "./lib/soak/journal.ts";
import { startSoakPeer } from "./lib/soak/peer.ts";
import { settlePeople } from "./lib/soak/people.ts";
import { Pulse } from "./lib/soak/pulse.ts";
import { report, resultOf } from "./lib/soak/report.ts";
import { soakVariables } from "./lib/soak/settings.ts";
import { allChecks, settle } from "./lib/soak/settle.ts";
import { liveOn } from "./lib/soak/traffic.ts";

const cronEveryMs = 10_000;
/** Of one trouble; shorter where a whole round of them wouldn't fit */
const troubleMs = 4_000;
const troublesInRound = 12;
const warmUpMs = 4_000;

const minutesSchema = z.coerce.number().min(0.3).max(60);

await runMain(async () => {
  const { values } = parseArgs({ options: { minutes: { type: "string", default: "3" }, out: { type: "string" } } });
  const durationMs = minutesSchema.parse(values.minutes) * 60_000;
  const peer = await startSoakPeer();
  onShutdown(peer.close);
  const hearth = await startSoakHearth(soakVariables(peer));
  const people = await settlePeople(hearth);
  const journal = new Journal();
  const chaos = new Chaos(hearth, peer, (what) => console.log(`  ${what}`));
  console.log(`${people.length} people of three workspaces, for ${Math.round(durationMs / 1_000)} s:`);

  const pulse = new Pulse(hearth, chaos);
  onShutdown(() => pulse.stop());
  const stopping = new AbortController();
  const living = liveOn(journal, people, stopping.signal);
  const cron = setInterval(() => void hearth.runCron(), cronEveryMs);
  onShutdown(() => clearInterval(cron));
  await sleep(warmUpMs);
  const begin = hearth.memory();
  await chaos.run(durationMs - warmUpMs, Math.min(troubleMs, durationMs / troublesInRound));
  stopping.abort();
  // Whoever waits longer is told as one who has no answer.
  await Promise.race([living, sleep(2 * patienceMs, undefined, { ref: false })]);
  clearInterval(cron);
  pulse.stop();

  console.log("Everything works again: it settles, and is added up.");
  const soak = { hearth, peer, people, journal, chaos, pulse, begin };
  await settle(soak);
  const checks = await allChecks(soak);
  const broken = report(soak, checks);
  if (values.out) writeFileSync(values.out, `${JSON.stringify(resultOf(soak, checks), null, 2)}\n`);
  await shutdown(broken ? 1 : 0);
});
