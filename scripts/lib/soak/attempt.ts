// One call of the soak, whatever becomes of it: it is answered, refused with an error that can be read, cut, left, or hangs.
import { call } from "../api.ts";
import type { Asked, Happening, Journal } from "./journal.ts";
import type { Person } from "./people.ts";

export const patienceMs = 45_000;
const goneMs = 1_000;

export class Attempt {
  readonly person: Person;
  readonly happening: Happening;
  /** All that was told, to be looked through */
  readonly told: string[] = [];
  readonly #connection = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #gone = Promise.withResolvers<never>();
  #ended: "left" | "hung" | undefined;

  constructor(person: Person, act: string, asked: Asked | null) {
    this.person = person;
    const now = Date.now();
    const nothing = { ending: "answered", status: null, code: null, problems: [] as string[] } as const;
    this.#gone.promise.catch(() => undefined);
    this.#timer = setTimeout(() => this.#end("hung"), patienceMs);
    this.happening = { ...nothing, problems: [], act, person, startedAtMs: now, endedAtMs: now, asked };
  }

  leave(): void {
    this.#end("left");
  }

  #end(how: "left" | "hung"): void {
    this.#ended ??= how;
    this.#connection.abort();
    setTimeout(() => this.#gone.reject(new Error("left")), goneMs);
  }

  /** Rejects soon after the connection was given up: Node's own reader, left while its server dies, may wait for ever. */
  get gone(): Promise<never> {
    return this.#gone.promise;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.happening.endedAtMs = Date.now();
  }

  problem(what: string): void {
    this.happening.problems.push(what);
  }

  /** Undefined: it was refused. */
  async send(path: string, init: RequestInit = {}): Promise<Response | undefined> {
    const response = await call(this.person, path, { ...init, signal: this.#connection.signal });
    this.happening.status = response.status;
    if (response.ok) return response;
    const text = await response.text();
    this.told.push(text);
    this.happening.ending = "refused";
    this.happening.code = codeIn(text);
    if (this.happening.code === null) this.problem(`${response.status} without an error's body: ${text.slice(0, 80)}`);
    return undefined;
  }

  post(path: string, body: unknown): Promise<Response | undefined> {
    const headers = { "Content-Type": "application/json" };
    return this.send(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  broke(error: unknown): void {
    if (this.#ended) {
      this.happening.ending = this.#ended;
      if (this.#ended === "hung") this.problem(`no end after ${patienceMs / 1_000} s`);
    } else if (error instanceof TypeError) this.happening.ending = "cut";
    else this.problem(`can't be read: ${error}`);
  }
}

/** Never throws. */
export async function attempt(
  journal: Journal,
  person: Person,
  act: string,
  asked: Asked | null,
  work: (attempt: Attempt) => Promise<void>,
): Promise<Happening> {
  const trying = new Attempt(person, act, asked);
  journal.open.add(trying.happening);
  try {
    await Promise.race([work(trying), trying.gone]);
  } catch (error) {
    trying.broke(error);
  }
  trying.close();
  journal.open.delete(trying.happening);
  journal.add(trying.happening, ...trying.told, asked?.text ?? "");
  return trying.happening;
}

/** The house's errors, and OpenAI's with ours inside. */
function codeIn(text: string): string | null {
  return /"error_code":"(ERR_[A-Z_]+)"/.exec(text)?.[1] ?? null;
}
