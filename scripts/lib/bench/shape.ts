// How an answer is to come: told to the provider within the question, so that it can be asked through every surface.

export interface Shape {
  /** Hearth asks its provider for a stream even where it answers with JSON itself. */
  isStream: boolean;
  chunks: number;
  /** Between two chunks; 0: all in one write */
  pauseMs: number;
}

/** Of which every answer of the provider is made: where it comes, the first word has come. */
export const word = "lantern";

const mark = "chunks-";

export const markOf = ({ chunks, pauseMs }: Pick<Shape, "chunks" | "pauseMs">): string => `${mark}${chunks}-${pauseMs}`;

/** What was asked last counts: the history holds earlier questions. */
export function shapeIn(body: string): Shape {
  const told = body.slice(body.lastIndexOf(mark)).slice(0, 40);
  const [, chunks = "20", pauseMs = "0"] = /^chunks-(\d+)-(\d+)/.exec(told) ?? [];
  return { isStream: /"stream":\s*true/.test(body), chunks: Number(chunks), pauseMs: Number(pauseMs) };
}
