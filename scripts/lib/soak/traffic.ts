// What the soak's people do all the time: mostly asking, now and then an upload, a note, a search.
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { askJson, askOpenAi, askStream, questionText } from "./asking.ts";
import { attempt } from "./attempt.ts";
import type { Journal } from "./journal.ts";
import { documentForm, documentText, type Person, topicOf } from "./people.ts";

const loopsEach = 2;
/** Whoever reads an answer takes his time. */
const pauseMs = 150;
/** While nobody answers */
const refusedPauseMs = 1_000;

const madeSchema = z.object({ id: z.string() });

/** A share of all acts each */
const acts: readonly [number, (doer: Doer) => Promise<unknown>][] = [
  [30, (doer) => doer.talk()],
  [14, ({ journal, person }) => askJson(journal, person, journal.nextQuestion())],
  [12, ({ journal, person }) => askOpenAi(journal, person, journal.nextQuestion(), "to the end")],
  [5, ({ journal, person }) => askOpenAi(journal, person, journal.nextQuestion(), "at once")],
  [5, ({ journal, person }) => askOpenAi(journal, person, journal.nextQuestion(), "leaves")],
  [6, ({ journal, person }) => askStream(journal, person, journal.nextQuestion(), undefined, "leaves")],
  [6, ({ journal, person }) => askStream(journal, person, journal.nextQuestion(), undefined, "stops")],
  [4, (doer) => doer.repeat()],
  [6, (doer) => doer.upload()],
  [4, (doer) => doer.note()],
  [8, (doer) => doer.search()],
];

export async function liveOn(journal: Journal, people: readonly Person[], signal: AbortSignal): Promise<void> {
  const doers = people.flatMap((person) => Array.from({ length: loopsEach }, () => new Doer(journal, person)));
  await Promise.all(doers.map((doer) => doer.live(signal)));
}

class Doer {
  readonly journal: Journal;
  readonly person: Person;
  #sessionId: string | undefined;
  #lastQuestion: number | undefined;

  constructor(journal: Journal, person: Person) {
    this.journal = journal;
    this.person = person;
  }

  async live(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await chosen()(this);
      await sleep(this.#wasCut() ? refusedPauseMs : Math.random() * 2 * pauseMs);
    }
  }

  /** On and on in one session, until one of its answers has no good end. */
  async talk(): Promise<void> {
    const question = this.journal.nextQuestion();
    const { asked } = await askStream(this.journal, this.person, question, this.#sessionId, "to the end");
    this.#sessionId = asked?.terminal === "done" ? (asked.sessionId ?? undefined) : undefined;
    this.#lastQuestion = question;
  }

  /** The very same words: perhaps a cache has the answer. */
  async repeat(): Promise<void> {
    if (this.#lastQuestion !== undefined) await askJson(this.journal, this.person, this.#lastQuestion);
  }

  async upload(): Promise<void> {
    const { journal, person } = this;
    const text = documentText(person, journal.nextQuestion());
    const body = documentForm(text);
    await attempt(journal, person, "upload", null, async (trying) => {
      const response = await trying.send("/api/v1/docs", { method: "POST", body });
      if (response) journal.documents.set(madeSchema.parse(await response.json()).id, { person, text });
    });
  }

  async note(): Promise<void> {
    const { journal, person } = this;
    const text = `Remember of ${person.workspace.marker}: ${questionText(journal.nextQuestion())}`;
    await attempt(journal, person, "note", null, async (trying) => {
      const response = await trying.post("/api/v1/notes", { title: "Remember", text });
      if (response) journal.notes.set(madeSchema.parse(await response.json()).id, { person, text });
    });
  }

  async search(): Promise<void> {
    const query = `the number of the ${topicOf(this.journal.nextQuestion())}`;
    await attempt(this.journal, this.person, "search", null, async (trying) => {
      const response = await trying.post("/api/v1/search", { query, k: 8 });
      if (response) trying.told.push(await response.text());
    });
  }

  #wasCut(): boolean {
    const last = this.journal.happenings.findLast(({ person }) => person === this.person);
    return last?.ending === "cut" || last?.ending === "refused";
  }
}

function chosen(): (doer: Doer) => Promise<unknown> {
  const all = acts.reduce((sum, [share]) => sum + share, 0);
  let left = Math.random() * all;
  for (const [share, act] of acts) {
    left -= share;
    if (left < 0) return act;
  }
  return ({ search }) => search();
}
