// After the soak: everything works, and Hearth is given the time to come to rest; then all is checked.
import { setTimeout as sleep } from "node:timers/promises";
import { neon } from "@neondatabase/serverless";
import type { Chaos } from "./chaos.ts";
import { checkEndings } from "./check-answers.ts";
import { checkBilled } from "./check-billed.ts";
import { checkContents, checkKnowledge } from "./check-knowledge.ts";
import { checkMessages, readMessages } from "./check-messages.ts";
import { checkSums } from "./check-money.ts";
import { checkRest, type Memory, openReservations } from "./check-rest.ts";
import type { Check } from "./checks.ts";
import type { SoakHearth } from "./hearth.ts";
import type { Journal } from "./journal.ts";
import type { SoakPeer } from "./peer.ts";
import type { Person } from "./people.ts";
import type { Pulse } from "./pulse.ts";

export interface Soak {
  hearth: SoakHearth;
  peer: SoakPeer;
  people: readonly Person[];
  journal: Journal;
  chaos: Chaos;
  pulse: Pulse;
  /** Under traffic, before anything went wrong */
  begin: Memory;
}

/** What waits in a queue is tried again after up to five minutes, where it failed often; what was reserved is let go sooner. */
const patienceMs = 120_000;
const restMs = 3_000;
/** Objects that nobody asks are put to sleep by then. */
const asleepMs = 15_000;

export async function settle({ hearth, people, journal }: Soak): Promise<void> {
  // Wakes every object of a session: what was lost in it is closed and booked.
  await readMessages(journal, people);
  const endMs = Date.now() + patienceMs;
  let before = "";
  while (Date.now() < endMs) {
    await hearth.runCron();
    await sleep(restMs);
    const now = await stateOf(hearth, people);
    if (now === before && now.startsWith("0 under way, 0 reserved")) break;
    before = now;
  }
  await sleep(asleepMs);
}

async function stateOf({ settings }: SoakHearth, people: readonly Person[]): Promise<string> {
  const sql = neon(settings.config.databaseUrl);
  const [row] = await sql`
    select (select count(*)::int from sources where status in ('queued', 'processing') or has_leftovers) as under_way,
      (select count(*)::int from usage_events) as booked`;
  return `${row?.under_way} under way, ${(await openReservations(people)).length} reserved, ${row?.booked} booked`;
}

export async function allChecks({ hearth, peer, people, journal, chaos, pulse, begin }: Soak): Promise<Check[]> {
  // First of all: the other checks wake everybody again.
  const atRest = await checkRest(hearth, peer, people, begin);
  const messages = await readMessages(journal, people);
  return [
    pulse.check(),
    ...checkEndings(journal, chaos),
    ...(await checkMessages(journal, messages, chaos)),
    ...(await checkSums(hearth, people)),
    ...(await checkBilled(hearth, journal, peer.calls, chaos)),
    ...(await checkKnowledge(hearth, journal)),
    ...(await checkContents(journal, people)),
    ...atRest,
  ];
}
