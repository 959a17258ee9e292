// A made-up handbook for measurements: many sections, each with a fact of its own to ask for. The same every time.

const things = [
  "boiler",
  "ladder",
  "router",
  "freezer",
  "awning",
  "compressor",
  "lathe",
  "kiln",
  "projector",
  "scanner",
];
const places = [
  "attic",
  "cellar",
  "garage",
  "workshop",
  "greenhouse",
  "library",
  "studio",
  "shed",
  "kitchen",
  "veranda",
];
const makers = [
  "Aldner",
  "Brevik",
  "Castellan",
  "Dorval",
  "Eskola",
  "Fenwick",
  "Grimaldi",
  "Hollis",
  "Ivarsson",
  "Jansky",
];
const duties = [
  "inspected",
  "oiled",
  "calibrated",
  "descaled",
  "repainted",
  "rewired",
  "rinsed",
  "tightened",
  "sealed",
  "aired",
];

export interface Fact {
  question: string;
  section: string;
}

/** At most 1,000 facts, all different. */
export function facts(count: number): Fact[] {
  return Array.from({ length: count }, (_, index) => factOf(index));
}

function factOf(index: number): Fact {
  const pick = (list: readonly string[], divisor: number) => list[Math.floor(index / divisor) % list.length] ?? "";
  const [thing, place, maker] = [pick(things, 1), pick(places, 10), pick(makers, 100)];
  const duty = duties[(index * 7) % duties.length];
  const section = [
    `## The ${maker} ${thing} in the ${place}`,
    `The ${thing} made by ${maker} stands in the ${place} and carries the inventory number ${40_000 + index}.`,
    `It is ${duty} every ${2 + (index % 9)} weeks; whoever does it writes the date on the card beside it.`,
    `Spare parts lie in box ${index % 37}, and the manual hangs on hook ${index % 53} by the door. When it fails, switch it`,
    `off, wait for ten minutes and call extension ${200 + (index % 300)} before anybody opens it.`,
  ].join("\n\n");
  return { section, question: `What is the inventory number of the ${maker} ${thing} in the ${place}?` };
}
