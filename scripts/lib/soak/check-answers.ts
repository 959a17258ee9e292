// Whether everybody was answered honestly: every stream has its one end, every refusal a reason.
import type { Chaos, Trouble } from "./chaos.ts";
import { type Check, check } from "./checks.ts";
import type { Happening, Journal } from "./journal.ts";

/** What trouble leaves behind: breakers at rest, a provider that asked for patience, sockets of before */
export const aftermathMs: Readonly<Record<Trouble, number>> = { provider: 9_000, postgres: 4_000, kill: 2_500 };
export function checkEndings(journal: Journal, chaos: Chaos): Check[] {
  const { happenings } = journal;
  const touched = ({ startedAtMs, endedAtMs }: Happening, trouble: Trouble) =>
    chaos.touches(startedAtMs, endedAtMs, aftermathMs[trouble], trouble);
  const cuts = happenings.filter(({ ending }) => ending === "cut");
  const refusals = happenings.filter(({ ending, asked }) => ending === "refused" || asked?.terminal === "error");
  const excused: Readonly<Record<number, readonly Trouble[]>> = {
    200: ["provider", "postgres", "kill"],
    502: ["provider"],
    503: ["postgres", "kill"],
  };
  return [
    check(
      "every answer is whole in itself: one end, no hole, an error with its body, no foreign word",
      `${happenings.length} calls`,
      [
        ...happenings.flatMap((one) => one.problems.map((problem) => `${tell(one)} ${problem}`)),
        ...[...journal.open].map((one) => `${tell(one)} has no end at all`),
      ],
    ),
    check(
      "only our own kills cut connections",
      `${cuts.length} cut`,
      cuts.map((one) => !touched(one, "kill") && tell(one)),
    ),
    check(
      "errors come of trouble alone: 502 of providers, 503 of Postgres and kills, no other",
      `${refusals.length} errors`,
      refusals.map(
        (one) =>
          !excused[one.status ?? 0]?.some((trouble) => touched(one, trouble)) &&
          `${tell(one)} ${one.status} ${one.code}`,
      ),
    ),
  ];
}

export const tell = ({ act, person, startedAtMs, endedAtMs }: Happening): string =>
  `${act} of ${person.name} (${new Date(startedAtMs).toISOString().slice(11, 23)}, ${endedAtMs - startedAtMs} ms):`;
