// Knowledge enough to fill a prompt: as many long passages about one thing as an answer takes.
import { uploadReady } from "./api.ts";
import type { Person } from "./workspace.ts";

const ships = ["a brig", "two trawlers", "the mail boat", "a schooner", "nobody", "a tug with barges", "the pilot"];
const winds = ["fell", "backed to the north", "rose after noon", "blew a gale", "slept", "came in squalls"];
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";

/** No two chapters say the same: near-duplicates don't come into a prompt. */
const sentence = (chapter: number, index: number) =>
  `In chapter ${chapter} the keeper of the lighthouse notes for day ${index} that the lamp took ${3 * chapter + index} pints, ` +
  `${pick(ships, 5 * chapter + index)} passed at ${chapter + index} and the wind ${pick(winds, 7 * chapter + 5 * index)}.`;

export async function uploadLighthouseLog(person: Person): Promise<void> {
  const chapters = Array.from({ length: 10 }, (_, chapter) => {
    const sentences = Array.from({ length: 9 }, (_, index) => sentence(chapter, index));
    return `## Lighthouse log, chapter ${chapter}\n\n${sentences.join(" ")}`;
  });
  await uploadReady(person, `# The lighthouse\n\n${chapters.join("\n\n")}`, "log.md");
}
