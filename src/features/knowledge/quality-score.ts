// How good an item is, from 0 to 1, and why: a weighted mean of five aspects, each with its reason in words. Pure.

export interface ItemFacts {
  textChars: number;
  headings: number;
  hasCategory: boolean;
  tags: number;
  references: number;
  /** Since its words last changed */
  ageDays: number;
  /** Answers that quoted it lately */
  uses: number;
  helpful: number;
  unhelpful: number;
}

export interface Aspect {
  aspect: "completeness" | "freshness" | "sources" | "use" | "feedback";
  /** 0 to 1 */
  score: number;
  /** Its share of the whole; all shares come to 1 */
  weight: number;
  says: string;
}

export interface Quality {
  score: number;
  reasons: Aspect[];
}

type Measured = Omit<Aspect, "weight">;

const weights: Readonly<Record<Aspect["aspect"], number>> = {
  completeness: 0.3,
  freshness: 0.2,
  sources: 0.2,
  use: 0.1,
  feedback: 0.2,
};
const enoughChars = 600;
const enoughTags = 2;
const enoughReferences = 2;
const enoughUses = 10;
const freshDays = 30;
const halfLifeDays = 180;
/** As if so many had voted, half of them for it: the first votes don't decide alone, and any vote for it is better than none. */
const priorVotes = 2;

export function qualityOf(facts: ItemFacts): Quality {
  const measured = [completeness(facts), freshness(facts), sources(facts), use(facts), feedback(facts)];
  const reasons = measured.map((one) => ({ ...one, weight: weights[one.aspect] }));
  const score = reasons.reduce((sum, reason) => sum + reason.score * reason.weight, 0);
  return { score: within(score), reasons };
}

function completeness({ textChars, headings, hasCategory, tags }: ItemFacts): Measured {
  const length = within(textChars / enoughChars);
  const missing = [
    ...(length < 1 ? ["little text"] : []),
    ...(headings > 0 ? [] : ["no headings"]),
    ...(hasCategory ? [] : ["no category"]),
    ...(tags >= enoughTags ? [] : ["few tags"]),
  ];
  const score = 0.5 * length + 0.1 * Number(headings > 0) + 0.2 * Number(hasCategory) + 0.2 * within(tags / enoughTags);
  return {
    aspect: "completeness",
    score: within(score),
    says: missing.join(", ") || "text, headings, category and tags",
  };
}

function freshness({ ageDays }: ItemFacts): Measured {
  const days = Math.max(0, ageDays);
  const score = 0.5 ** (Math.max(0, days - freshDays) / halfLifeDays);
  return { aspect: "freshness", score: within(score), says: `last changed ${Math.floor(days)} days ago` };
}

const sources = ({ references }: ItemFacts): Measured => ({
  aspect: "sources",
  score: within(references / enoughReferences),
  says: references === 0 ? "names no sources" : `names ${references} of its sources`,
});

const use = ({ uses }: ItemFacts): Measured => ({
  aspect: "use",
  score: within(Math.log1p(uses) / Math.log1p(enoughUses)),
  says: `quoted by ${uses} answers`,
});

function feedback({ helpful, unhelpful }: ItemFacts): Measured {
  const votes = helpful + unhelpful;
  const says = votes === 0 ? "nobody has said whether it helps" : `${helpful} of ${votes} readers found it helpful`;
  return { aspect: "feedback", score: within((helpful + priorVotes / 2) / (votes + priorVotes)), says };
}

const within = (score: number): number => Math.min(1, Math.max(0, score));
