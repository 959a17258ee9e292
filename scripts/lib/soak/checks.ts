// What has to hold when all is over. A check gives what breaks it, and perhaps a word on what it saw.
export interface Check {
  name: string;
  faults: string[];
  /** How much it looked at */
  seen: string;
}

export const check = (name: string, seen: string, faults: readonly (string | false | undefined)[]): Check => ({
  name,
  seen,
  faults: faults.filter((fault) => typeof fault === "string"),
});

export const dollars = (nanoUsd: number): string => `$${(nanoUsd / 1e9).toFixed(9)}`;
