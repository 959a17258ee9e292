// Knowledge enough to fill a prompt: as many long passages about one thing as an answer takes.
import { uploadReady } from "./api.ts";
import type { Person } from "./workspace.ts";

const sentence = (chapter: number, index: number) =>
  `In chapter ${chapter} the keeper of the lighthouse notes for day ${index} how the lamp burned, which ships passed and what the wind did.`;

export async function uploadLighthouseLog(person: Person): Promise<void> {
  const chapters = Array.from({ length: 10 }, (_, chapter) => {
    const sentences = Array.from({ length: 9 }, (_, index) => sentence(chapter, index));
    return `## Lighthouse log, chapter ${chapter}\n\n${sentences.join(" ")}`;
  });
  await uploadReady(person, `# The lighthouse\n\n${chapters.join("\n\n")}`, "log.md");
}
