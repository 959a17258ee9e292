// Clients as a kind of source. How to reach one is kept with him and found by nobody: no model has a use for it.
import { z } from "@hono/zod-openapi";
import { ilike } from "drizzle-orm";
import { emptiableField, textField } from "../../http/fields.ts";
import { sortedList } from "../../http/sorted-list.ts";
import { listFilters, type WrittenResource } from "../../http/written/resource.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { likePattern } from "../../platform/text.ts";
import { clients } from "./clinical.table.ts";
import {
  clientKindName,
  minRole,
  pathOfClient,
  recordPermission,
  recordText,
  sectionsOfFields,
  sessionsOfClient,
} from "./record.ts";

const clientFields = z.object({
  name: textField(200),
  contact: emptiableField(2_000).openapi({ description: "How to reach him; never part of an answer" }),
  medical_history: recordText(),
  notes: recordText(),
});

type ClientFields = z.output<typeof clientFields>;
export type Client = typeof clients.$inferSelect;

export const clientKind: WrittenKind<ClientFields, Client> = {
  kind: clientKindName,
  table: clients,
  permission: recordPermission,
  holds: sessionsOfClient,
  silentFields: ["contact"],
  headOf: ({ name }, id) => ({ minRole, path: pathOfClient(id), ...(name === undefined ? {} : { title: name }) }),
  columnsOf: ({ contact, medical_history: medicalHistory, notes }) => ({ contact, medicalHistory, notes }),
  sectionsOf: ({ medicalHistory, notes }, { title }) =>
    sectionsOfFields(
      [
        { name: "medical_history", heading: { en: "Medical history", he: "היסטוריה רפואית" }, text: medicalHistory },
        { name: "notes", heading: { en: "Notes", he: "הערות" }, text: notes },
      ],
      () => [title],
      {},
    ),
  cite: ({ sourceId, title, locator }) => ({
    type: clientKindName,
    client_id: sourceId,
    client_name: title,
    field_name: locator.field ?? "",
  }),
};

const textOrNull = z.string().nullable();

export const clientResource: WrittenResource<ClientFields, Client> = {
  kind: clientKind,
  base: "/api/v1/clients",
  noun: "client",
  chapter: "Clinical records",
  fields: clientFields,
  changes: clientFields.partial(),
  shown: { name: z.string(), contact: textOrNull, medical_history: textOrNull, notes: textOrNull },
  show: ({ contact, medicalHistory, notes }, { title }) => ({
    name: title,
    contact,
    medical_history: medicalHistory,
    notes,
  }),
  list: sortedList({ updated_at: sources.updatedAt, created_at: sources.createdAt, name: sources.title }, sources.id),
  defaultSort: "name",
  filters: listFilters(
    { q: textField(200).optional().openapi({ description: "Stands in the name, whatever the case" }) },
    ({ q }) => [q === undefined ? undefined : ilike(sources.title, likePattern(q))],
  ),
};
