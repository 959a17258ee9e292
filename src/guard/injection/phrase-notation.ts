// How phrase-table.ts writes the phrases of all languages: as a graph of letters that is walked in its own text.

/*
 * An edge is written as its letter, what the phrases that end there mean, and how it goes on: not at all, at another place
 * of the text, or else with the node that follows. A node is its edges in the order of their letters, before all of them but
 * the last one how long they are. Letters are none of these signs.
 */

export const signs = {
  /** Before an edge, with three digits: others of the same node stand behind it, after as many characters. */
  fork: "(",
  /** After a letter, with two digits: the number of a meaning. */
  means: "=",
  /** Nothing goes on. */
  end: ".",
  /** With three digits: it goes on there. */
  reference: "@",
};

/** Digits stand in the order of their codes, from this one on; neither quotation marks nor brackets are among them. */
export const firstDigit = 35;
export const numberBase = 88;
