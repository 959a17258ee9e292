// What a file says: its text, and what it tells of itself.
import type { Section } from "../source-kind.ts";

export interface Facts {
  title?: string | undefined;
  author?: string | undefined;
  /** BCP 47, as the file says */
  language?: string | undefined;
  canonicalUrl?: string | undefined;
  /** Of text: as it was told or recognised */
  encoding?: string | undefined;
  pageCount?: number | undefined;
  /** The model that read it, where it is a picture: its words may be wrong */
  readBy?: string | undefined;
}

export interface Reading {
  sections: Section[];
  facts: Facts;
}
