// Facts of documents in words.
import { number } from "../words/format.ts";
import { w } from "./ingestion-words.ts";

export const pagesText = (count: number): string => (count === 1 ? w("onePage") : w("pages", { count: number(count) }));
