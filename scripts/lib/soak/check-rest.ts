// Whether Hearth is at rest: nothing reserved, nothing under way, no memory kept, and nothing in the log that must never be there.

import { standingOf } from "./check-money.ts";
import { type Check, check } from "./checks.ts";
import type { SoakHearth } from "./hearth.ts";
import type { SoakPeer } from "./peer.ts";
import type { Person } from "./people.ts";

/** What V8 and workerd keep of a busy time, without a leak */
const roomMb = 160;

/** Money lost, answers lost, faults of ours */
const never = ["settlement_lost", "turn_lost", "turn_failed"];

export interface Memory {
  workerd: number;
  server: number;
}

export async function openReservations(people: readonly Person[]): Promise<string[]> {
  const all = await Promise.all(people.map(async (person) => ({ person, ...(await standingOf(person)) })));
  return all.flatMap(({ person, limits, global }) => [
    ...limits.flatMap(({ name, reserved }) =>
      reserved === 0 ? [] : [`${person.name}: ${name} reserves $${reserved}`],
    ),
    ...(global ?? []).flatMap(({ name, used, reserved }) => {
      const held = name === "global-concurrent" ? used : reserved;
      return held === 0 ? [] : [`everybody: ${name} holds ${held}`];
    }),
  ]);
}

export async function checkRest(
  hearth: SoakHearth,
  peer: SoakPeer,
  people: readonly Person[],
  begin: Memory,
): Promise<Check[]> {
  const end = hearth.memory();
  const grown = (["workerd", "server"] as const).map(
    (name) =>
      end[name] > 2 * begin[name] + roomMb && `${name}: ${begin[name]} MB at the beginning, ${end[name]} at the end`,
  );
  return [
    check("nothing is reserved, no question under way", `${people.length} people`, await openReservations(people)),
    check("no provider is still asked", "", [peer.open > 0 && `${peer.open} calls`]),
    check(
      "memory is given back",
      `workerd ${begin.workerd} → ${end.workerd} MB, server ${begin.server} → ${end.server} MB`,
      grown,
    ),
    check(
      "the log tells of nothing lost and of no fault of ours",
      `${[...hearth.logged.values()].reduce((a, b) => a + b, 0)} warnings`,
      never.map((event) => hearth.logged.has(event) && `${hearth.logged.get(event)} times ${event}`),
    ),
  ];
}
