// A stage that an answer's text passes on its way out. Any cutting of the text into pieces gives the same result.

export interface TextStage {
  /** Takes a piece of text, gives back what is certain. */
  push(text: string): string;
  /** What was held back, at the end of the text. */
  flush(): string;
}

export const inTurn = (stages: readonly TextStage[]): TextStage => ({
  push: (text) => stages.reduce((piece, stage) => (piece === "" ? "" : stage.push(piece)), text),
  flush: () => stages.reduce((piece, stage) => (piece === "" ? "" : stage.push(piece)) + stage.flush(), ""),
});
