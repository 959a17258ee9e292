// What the object must know of an answer under way to settle it when it dies in the middle: written with the journal.
import { paidFor } from "../answer/cost.ts";
import { estimateTokens } from "../answer/fit.ts";
import type { PreparedAnswer } from "../answer/prepared.ts";
import { settlementOf } from "../answer/usage-entries.ts";
import type { TouchedSession, Unsettled } from "../limits/unsettled.ts";
import type { Config } from "../platform/config.ts";
import { clip } from "../platform/text.ts";
import { pricedFor } from "../providers/price.ts";

const titleChars = 80;

/** What a session is called that nobody has named */
export const titleOf = (firstQuestion: string): string => clip(firstQuestion, titleChars);

type Kept = Pick<PreparedAnswer, "sessionId" | "messageId" | "question" | "askedAtMs" | "replaced">;

export const sessionOf = (
  { sessionId, messageId, question, askedAtMs, replaced }: Kept,
  sourceIds: readonly string[],
): TouchedSession => ({
  id: sessionId ?? messageId,
  title: titleOf(question),
  askedAtMs,
  grounds: { messageId, sourceIds },
  replaced,
});

export type UnderWay = Pick<
  PreparedAnswer,
  | "hold"
  | "spent"
  | "workspaceId"
  | "userId"
  | "messageId"
  | "sessionId"
  | "question"
  | "replaced"
  | "cache"
  | "askedAtMs"
  | "ownProviders"
> & {
  /** At most: all passages, whether they fitted or not */
  inputTokens: number;
  /** Of these passages; absent in notes of before */
  sourceIds?: readonly string[];
};

export const underWayOf = (prepared: PreparedAnswer): UnderWay => {
  const { hold, spent, workspaceId, userId, messageId, sessionId, question, replaced, cache, askedAtMs, ownProviders } =
    prepared;
  const texts = [question, ...prepared.passages.map((passage) => passage.text)];
  const inputTokens = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
  const sourceIds = [...new Set(prepared.passages.map((passage) => passage.sourceId))];
  const asked = { workspaceId, userId, messageId, sessionId, question, askedAtMs, inputTokens, sourceIds };
  return { ...asked, replaced, hold, spent, cache, ownProviders };
};

/** What a lost answer cost as far as can be told: its prompt, and the text that there is. */
export function settlementOfLost(
  lost: UnderWay,
  { model, text }: { model: string; text: string },
  config: Config,
  nowMs: number,
): Omit<Unsettled, "objectsTold"> {
  const priced = text === "" ? undefined : pricedFor(model, lost.ownProviders ?? [], config);
  const tokens = { inputTokens: lost.inputTokens, outputTokens: text === "" ? 0 : estimateTokens(text) };
  const record = {
    ...tokens,
    ...(priced ? paidFor(priced, tokens) : { costNanoUsd: 0, ownNanoUsd: 0 }),
    model,
    savedNanoUsd: 0,
    estimated: true,
    degraded: false,
    cache: lost.cache,
    outcome: "failed" as const,
    firstTokenMs: null,
    totalMs: nowMs - lost.askedAtMs,
    attempts: [],
  };
  return { settlement: settlementOf(lost, record), session: sessionOf(lost, lost.sourceIds ?? []) };
}

const prefix = "under-way:";
const answeredPrefix = "answered:";
/** Long enough that most answers have ended, short enough that a lost one is settled soon. */
const watchMs = 60_000;

/** Of an answer that has ended: what the books are to be told */
export type Owed = Omit<Unsettled, "objectsTold">;

/** Notes of answers that aren't in the books yet, in the object's storage; as long as there are any the object wants to be woken. */
export class UnderWayBook {
  readonly #storage: DurableObjectStorage;
  readonly #rearrange: () => void;
  readonly #noted = new Set<string>();
  #watchAtMs = 0;

  /** `rearrange` sets the object's alarm anew. */
  constructor(storage: DurableObjectStorage, rearrange: () => void) {
    this.#storage = storage;
    this.#rearrange = rearrange;
  }

  /** When a death is to be noticed at the latest; undefined while nothing is under way. */
  get dueAtMs(): number | undefined {
    return this.#noted.size > 0 ? this.#watchAtMs : undefined;
  }

  note(prepared: PreparedAnswer): void {
    if (this.#noted.has(prepared.messageId)) return;
    this.#noted.add(prepared.messageId);
    this.#storage.kv.put(prefix + prepared.messageId, underWayOf(prepared));
    this.watch();
  }

  /** In the commit that keeps the answer: who dies before the books are written finds here what they lack. */
  answered(messageId: string, owed: Owed): void {
    if (this.#noted.has(messageId)) this.#storage.kv.delete(prefix + messageId);
    this.#noted.add(messageId);
    this.#storage.kv.put(answeredPrefix + messageId, owed);
    this.watch();
  }

  /** Left by a death; each is there until it is forgotten. */
  owed(): [messageId: string, owed: Owed][] {
    const left = [...this.#storage.kv.list<Owed>({ prefix: answeredPrefix })];
    return left.map(([key, owed]) => {
      const messageId = key.slice(answeredPrefix.length);
      this.#noted.add(messageId);
      return [messageId, owed];
    });
  }

  /** The books know. */
  forget(messageId: string): void {
    if (!this.#noted.delete(messageId)) return;
    this.#storage.kv.delete(answeredPrefix + messageId);
    if (this.#noted.size === 0) this.#rearrange();
  }

  /** The note of one that was lost; it is no more under way. */
  take(messageId: string): UnderWay | undefined {
    const lost = this.#storage.kv.get<UnderWay>(prefix + messageId);
    this.#noted.delete(messageId);
    if (lost) this.#storage.kv.delete(prefix + messageId);
    return lost;
  }

  /** After the storage was emptied. */
  forgetAll(): void {
    this.#noted.clear();
  }

  watch(): void {
    this.#watchAtMs = Date.now() + watchMs;
    this.#rearrange();
  }
}
