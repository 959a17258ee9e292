// Limits that no measurement reaches: one user asks as fast as he can, and all his questions may be under way at once.

const many = 1_000_000;
const often = { per_minute: many, per_hour: many };

/** A plan, as PLANS has it */
export const boundlessPlan = {
  questions_per_minute: many,
  questions_per_hour: many,
  questions_per_day: many,
  usd_per_day: many,
  classes: { chat: often, other: often },
};

export const limitsOutOfReach: Readonly<Record<string, string>> = {
  GLOBAL_PER_HOUR: String(many),
  GLOBAL_CONCURRENT: String(many),
  GLOBAL_USD_PER_HOUR: String(many),
  GLOBAL_USD_PER_DAY: String(many),
  PLANS: JSON.stringify({ standard: boundlessPlan }),
};
