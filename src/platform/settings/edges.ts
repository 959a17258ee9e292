// Who may come from where.
import { list } from "./kinds.ts";

/** As browsers write it: `*` stands for all of them or for nothing. */
const isOrigin = (text: string): boolean =>
  /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;

export const edgeSettings = {
  CORS_ORIGINS: list(
    "Origins of pages that may use the API from a browser, e.g. https://app.example.com, with commas; `*`: all",
  ).refine(
    (origins) => origins.every((origin) => origin === "*" || isOrigin(origin)),
    "holds something that isn't an exact origin (scheme, host and port, no path)",
  ),
};
