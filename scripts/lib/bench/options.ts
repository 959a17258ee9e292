// What can be chosen on the command line of `npm run bench`.
import { parseArgs } from "node:util";
import { SetupError } from "../setup-error.ts";
import { type SurfaceName, surfaceNames } from "./surface.ts";

export interface BenchOptions {
  only: readonly PartName[];
  surfaces: readonly SurfaceName[];
  connections: readonly number[];
  rounds: number;
  /** No request of a measurement begins after so many seconds of it. */
  seconds: number;
  /** How many the search is measured with */
  passages: readonly number[];
  /** Of the clinical agent, measured alone; 0: not at all */
  records: number;
  /** Where the figures are written */
  json: string;
}

/** In the order in which they are measured. The last of them takes long, and is measured only where it's asked for. */
export const partNames = [
  "guard",
  "chat",
  "calls",
  "history",
  "cache",
  "spike",
  "streams",
  "ingestion",
  "search",
] as const;
export type PartName = (typeof partNames)[number];
const usual = partNames.filter((name) => name !== "search");

export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: usual.join(",") },
      surfaces: { type: "string", default: surfaceNames.join(",") },
      connections: { type: "string", default: "1,16,64,256" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "1" },
      passages: { type: "string", default: "1000,10000,100000" },
      records: { type: "string", default: "0" },
      search: { type: "boolean" },
      json: { type: "string", default: ".hearth/bench.json" },
    },
  });
  return {
    only: values.search ? ["search"] : someOf("only", values.only, partNames),
    surfaces: someOf("surfaces", values.surfaces, surfaceNames),
    connections: numbers("connections", values.connections),
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    passages: numbers("passages", values.passages),
    records: Number(values.records),
    json: values.json,
  };
}

function someOf<T extends string>(option: string, list: string, known: readonly T[]): T[] {
  return list.split(",").map((name) => {
    const found = known.find((one) => one === name);
    if (!found) throw new SetupError(`--${option}: "${name}" is none of ${known.join(", ")}`);
    return found;
  });
}

const numbers = (option: string, list: string): number[] => list.split(",").map((text) => positive(option, text));

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new SetupError(`--${option}: "${text}" isn't a number above 0`);
  return number;
}
