import { words } from "../words/words.ts";
import { en } from "./words.en.ts";
import { he } from "./words.he.ts";

export const w = words({ en, he });
