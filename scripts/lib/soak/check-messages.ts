// Whether every question of a session has its message, with what was heard of it, and an end; and whether what was cut can be read on.
import { z } from "zod";
import { call, callJson } from "../api.ts";
import { Attempt } from "./attempt.ts";
import type { Chaos, Trouble } from "./chaos.ts";
import { aftermathMs, tell } from "./check-answers.ts";
import { type Check, check } from "./checks.ts";
import { hearEvents } from "./hear.ts";
import type { Asked, Happening, Journal } from "./journal.ts";
import type { Person } from "./people.ts";

/** What an object that dies may forget: what its journal hasn't written yet, on a busy machine */
const unwrittenMs = 1_500;

const pageSchema = z.object({ items: z.array(z.object({ id: z.string() })), next_cursor: z.string().nullable() });
const sessionSchema = z.object({
  messages: z.array(z.object({ id: z.string(), status: z.string(), answer: z.string().nullable() })),
});
type Message = z.output<typeof sessionSchema>["messages"][number];

/** Of what an end that is none of the good ones comes */
const excuses: Readonly<Record<string, Trouble>> = { failed: "provider", interrupted: "kill" };

/** A question of which it is known where its answer is kept */
interface Kept {
  one: Happening;
  asked: Asked;
}

/** Every object is woken by it: what died in the middle of an answer settles it now. */
export async function readMessages(journal: Journal, people: readonly Person[]): Promise<Map<string, Message>> {
  const messages = new Map<string, Message>();
  for (const person of people) {
    const known = keptOf(journal).flatMap(({ one, asked }) => (one.person === person ? [asked.sessionId] : []));
    for (const id of new Set([...known, ...(await listed(person))])) {
      const response = await call(person, `/api/v1/chat/sessions/${id}`);
      const body: unknown = await response.json();
      if (!response.ok) continue;
      for (const message of sessionSchema.parse(body).messages) messages.set(message.id, message);
    }
  }
  return messages;
}

export async function checkMessages(
  journal: Journal,
  messages: ReadonlyMap<string, Message>,
  chaos: Chaos,
): Promise<Check[]> {
  const kept = keptOf(journal);
  const faults = kept.map(({ one, asked }) => {
    const message = messages.get(asked.messageId ?? "");
    const problem = message ? misfitOf(one, asked, message, chaos) : forgottenWithout(asked, chaos);
    return problem && `${tell(one)} ${problem}`;
  });
  const running = [...messages.values()].filter(({ status }) => status === "running");
  const cut = kept.filter(({ one, asked }) => one.ending === "cut" && messages.has(asked.messageId ?? ""));
  const resumed: string[] = [];
  for (const { one, asked } of cut) {
    for (const fault of await resumptionOf(one, asked)) resumed.push(`${tell(one)} ${fault}`);
  }
  return [
    check("every question has its message: an end, and what was heard of it", `${kept.length} questions`, faults),
    check(
      "no message is still running",
      `${messages.size} messages`,
      running.map(({ id }) => id),
    ),
    check("what was cut is read on to its one end", `${cut.length} streams`, resumed),
  ];
}

const keptOf = ({ happenings }: Journal): Kept[] =>
  happenings.flatMap((one) => (one.asked?.sessionId && one.asked.messageId ? [{ one, asked: one.asked }] : []));

async function listed(person: Person): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = pageSchema.parse(await callJson(person, `/api/v1/chat/sessions?limit=100${query}`));
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  return ids;
}

function misfitOf(one: Happening, asked: Asked, { status, answer }: Message, chaos: Chaos): string | undefined {
  if (asked.terminal !== null && answer !== asked.text) return `was heard otherwise than it is kept (${status})`;
  const excuse = excuses[status];
  if (excuse === undefined) return undefined;
  if (asked.terminal === "done") return `is ${status} after done`;
  const untilMs = one.endedAtMs + aftermathMs.provider;
  const isExcused = chaos.touches(one.startedAtMs, untilMs, aftermathMs[excuse], excuse);
  return isExcused ? undefined : `is ${status} for nothing`;
}

/** Who dies before a first text is written knows nothing of the question. */
function forgottenWithout({ firstTextAtMs }: Asked, { windows }: Chaos): string | undefined {
  const mayBe = windows.some(
    ({ trouble, fromMs }) =>
      trouble === "kill" && (firstTextAtMs === null || Math.abs(fromMs - firstTextAtMs) < unwrittenMs),
  );
  return mayBe ? undefined : "has no message";
}

async function resumptionOf({ person, act }: Happening, asked: Asked): Promise<string[]> {
  const { sessionId, messageId, lastId } = asked;
  const again: Asked = { ...asked, terminal: null, text: "" };
  const trying = new Attempt(person, act, again);
  const path = `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/stream`;
  const response = await trying.send(path, { headers: { "Last-Event-ID": String(lastId) } });
  if (response?.status === 200) await Promise.race([hearEvents(trying, response, again), trying.gone]);
  trying.close();
  return trying.happening.problems;
}
