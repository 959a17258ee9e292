// What the soak's people did and were told, as the checks read it.
import { markerPattern } from "./peer.ts";
import type { Person } from "./people.ts";

/** `cut`: the connection broke; `left`: they left themselves; `hung`: nothing came any more. */
export type Ending = "answered" | "refused" | "cut" | "left" | "hung";

export interface Asked {
  /** The number in its text */
  question: number;
  sessionId: string | null;
  messageId: string | null;
  /** What was heard of the answer */
  text: string;
  /** Of the last event heard */
  lastId: number;
  firstTextAtMs: number | null;
  /** The terminal event, of which there is one; JSON has none */
  terminal: string | null;
  /** It was stopped, or it stops with those who leave it. */
  isGivenUp: boolean;
}

export interface Happening {
  act: string;
  person: Person;
  startedAtMs: number;
  endedAtMs: number;
  ending: Ending;
  status: number | null;
  /** Why a call was refused */
  code: string | null;
  problems: string[];
  asked: Asked | null;
}

export class Journal {
  readonly happenings: Happening[] = [];
  /** What has begun and has no end yet */
  readonly open = new Set<Happening>();
  /** What Hearth said that it has, by id */
  readonly documents = new Map<string, { person: Person; text: string }>();
  readonly notes = new Map<string, { person: Person; text: string }>();
  #questions = 0;

  nextQuestion(): number {
    this.#questions += 1;
    return this.#questions;
  }

  /** Also looks for words of other workspaces. */
  add(happening: Happening, ...told: string[]): void {
    const { marker } = happening.person.workspace;
    const foreign = told.flatMap((text) => text.match(markerPattern) ?? []).filter((word) => word !== marker);
    if (foreign.length > 0) happening.problems.push(`was told of ${foreign[0]}`);
    this.happenings.push(happening);
  }
}
