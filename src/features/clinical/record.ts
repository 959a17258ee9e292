// What both kinds of clinical record have in common: who finds them, where they are sorted in, and how a field becomes a section.
import { emptiableField } from "../../http/fields.ts";
import type { PassageLocator } from "../../knowledge/knowledge.table.ts";
import type { Section } from "../../knowledge/source-kind.ts";
import type { Holding } from "../../knowledge/written/kind.ts";
import { isHebrew } from "../../platform/text.ts";
import { clinicalSessions } from "./clinical.table.ts";

export const recordText = () => emptiableField(20_000);

export const recordPermission = "records:read";
export const minRole = "member";

/** All that belongs to one client, himself among it */
export const pathOfClient = (clientId: string): string => `/clients/${clientId}`;

export const clientKindName = "client";
export const sessionKindName = "session";

export const sessionsOfClient: Holding = {
  kind: clientKindName,
  table: clinicalSessions,
  holderId: clinicalSessions.clientId,
};

export interface RecordField {
  name: string;
  /** What stands above its text, in the text's language */
  heading: { en: string; he: string };
  text: string | null;
}

/** Each field that has a text is a section of its own: whose it is stands above it, what is asked for in it. */
export function sectionsOfFields(
  fields: readonly RecordField[],
  above: (isHebrewText: boolean) => readonly string[],
  locator: PassageLocator,
): Section[] {
  return fields.flatMap(({ name, heading, text }) => {
    if (!text) return [];
    const isHebrewText = isHebrew(text);
    const headings = [...above(isHebrewText), isHebrewText ? heading.he : heading.en];
    return [{ headings, text, locator: { ...locator, field: name } }];
  });
}
