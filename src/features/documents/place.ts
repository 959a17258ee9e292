// Where in its document a passage stands, as citations and passages tell it.
import { z } from "@hono/zod-openapi";
import type { PassageLocator } from "../../knowledge/knowledge.table.ts";
import { withAnchor } from "./page-url.ts";

export const placeFields = {
  heading: z.string().nullable().openapi({ description: "The headings above it, outermost first, joined by ` › `" }),
  page: z.number().int().nullable(),
  anchor: z.string().nullable().openapi({ description: "Of a page of the web: what stands behind the #" }),
  row: z.number().int().nullable().openapi({ description: "Of a table: the number of its first row" }),
  url: z.string().nullable().openapi({ description: "Of a page of the web, with its anchor" }),
};

export const placeOf = ({ heading, locator }: { heading: string; locator: PassageLocator }) => ({
  heading: heading || null,
  page: locator.page ?? null,
  anchor: locator.anchor ?? null,
  row: locator.row ?? null,
  url: locator.url === undefined ? null : withAnchor(locator.url, locator.anchor),
});
