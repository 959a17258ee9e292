// Whether Hearth's books are the provider's: each row an answer that was billed, each answer that was billed a row. What died with a kill
// before it was booked is counted, and told. A busy machine may give up a provider whose answer lies there unread, and ask another.
import { neon } from "@neondatabase/serverless";
import type { Chaos } from "./chaos.ts";
import { tell } from "./check-answers.ts";
import { type Check, check, dollars } from "./checks.ts";
import type { SoakHearth } from "./hearth.ts";
import type { Asked, Journal } from "./journal.ts";
import { type BilledCall, modelOf, prices } from "./peer.ts";

/** From a provider's last word until it is booked, on a busy machine */
const unbookedMs = 2_500;

interface BookedRow {
  id: string;
  model: string;
  input_tokens: number;
  output_tokens: number;
  cost: string;
  estimated: boolean;
}

export async function checkBilled(
  { settings }: SoakHearth,
  journal: Journal,
  calls: readonly BilledCall[],
  chaos: Chaos,
): Promise<Check[]> {
  const rows = await bookedRows(settings.config.databaseUrl);
  const exact = rows.filter(({ estimated }) => !estimated);
  const serials = new Set(exact.map(({ output_tokens: serial }) => serial));
  const twice = exact.filter((row, at) => exact.findIndex((other) => other.output_tokens === row.output_tokens) !== at);
  const whole = calls.filter(({ wholeAtMs }) => wholeAtMs !== null);
  const estimated = new Set(rows.flatMap(({ id, estimated: isEstimated }) => (isEstimated ? [id] : [])));
  const missing = whole.filter(({ serial }) => !serials.has(serial));
  const byEstimate = missing.filter(({ question }) =>
    askedOf(journal, question).some(({ isGivenUp, messageId }) => isGivenUp || estimated.has(messageId ?? "")),
  );
  const askedAgain = (call: BilledCall) =>
    calls.some(({ question, serial }) => question === call.question && serial > call.serial);
  const unbooked = missing.filter((call) => !byEstimate.includes(call) && !askedAgain(call));
  const atKill = unbooked.filter(({ wholeAtMs }) => diedSoonAfter(chaos, wholeAtMs ?? 0));
  const heard = atKill.filter(({ question }) => askedOf(journal, question).some(({ terminal }) => terminal === "done"));
  const lostNanoUsd = atKill.reduce((sum, call) => sum + costOf(call), 0);
  return [
    check("each row of the books is an answer that was billed, once and to the nano-dollar", `${exact.length} rows`, [
      ...twice.map((row) => `twice: ${JSON.stringify(row)}`),
      ...exact.map((row) => !isBilled(row, calls[row.output_tokens - 1]) && `otherwise: ${JSON.stringify(row)}`),
    ]),
    check(
      "each whole answer that was billed is booked, but for those of a kill's last moment",
      `${whole.length} billed; ${byEstimate.length} stopped or cut and booked by estimate; died with a kill: ${atKill.length}, ${dollars(lostNanoUsd)}, of which ${heard.length} had told their end`,
      unbooked.map((call) => !atKill.includes(call) && tellCall(call, journal)),
    ),
  ];
}

function tellCall(call: BilledCall, { happenings }: Journal): string {
  const asked = happenings.filter((one) => one.asked?.question === call.question);
  const askers = asked.map((one) => `${tell(one)} ${one.ending}, ${one.asked?.terminal}`);
  const endedAt = new Date(call.wholeAtMs ?? 0).toISOString().slice(11, 23);
  return `#${call.serial}, billed at ${endedAt}, ${dollars(costOf(call))}: ${askers.join("; ")}`;
}

async function bookedRows(databaseUrl: string): Promise<BookedRow[]> {
  // It names its columns as they are read.
  return (await neon(databaseUrl)`
    select id, model, input_tokens, output_tokens, cost_nano_usd::text as cost, estimated from usage_events
    where model in (${modelOf.first}, ${modelOf.second}) and cache not in ('response', 'semantic', 'shared')`) as BookedRow[];
}

const askedOf = ({ happenings }: Journal, question: number | undefined): Asked[] =>
  happenings.flatMap(({ asked }) => (asked && asked.question === question ? [asked] : []));

const diedSoonAfter = ({ windows }: Chaos, atMs: number): boolean =>
  windows.some(({ trouble, fromMs, toMs }) => trouble === "kill" && fromMs <= atMs + unbookedMs && atMs <= toMs);

const costOf = ({ provider, inputTokens, serial }: BilledCall): number =>
  inputTokens * prices[provider].input + serial * prices[provider].output;

const isBilled = (row: BookedRow, call: BilledCall | undefined): boolean =>
  call !== undefined &&
  row.model === modelOf[call.provider] &&
  row.input_tokens === call.inputTokens &&
  Number(row.cost) === costOf(call);
