// A client's sessions as a kind of source: four fields of SOAP, each found and cited by itself.
import { z } from "@hono/zod-openapi";
import { eq, gte, ilike, lte, or } from "drizzle-orm";
import { textField } from "../../http/fields.ts";
import { sortedList } from "../../http/sorted-list.ts";
import { listFilters, type WrittenResource } from "../../http/written/resource.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { likePattern } from "../../platform/text.ts";
import { clinicalSessions, sessionStates } from "./clinical.table.ts";
import {
  minRole,
  pathOfClient,
  recordPermission,
  recordText,
  sectionsOfFields,
  sessionKindName,
  sessionsOfClient,
} from "./record.ts";

/** Years that people live in, and Postgres knows */
const day = z.iso.date().refine((text) => text >= "1900" && text < "2200", "is too far away");
const state = z.enum(sessionStates);

const sessionFields = z.object({
  client_id: z.uuid().openapi({ description: "Never another's, once it is made" }),
  date: day,
  state: state.optional().openapi({ description: "`draft` where nothing is said" }),
  subjective: recordText(),
  objective: recordText(),
  assessment: recordText(),
  plan: recordText(),
});
const changes = sessionFields.omit({ client_id: true }).partial();

type SessionFields = z.output<typeof sessionFields>;
export type ClinicalSession = typeof clinicalSessions.$inferSelect;

/** As it is written, and as people say it */
function dayOf(date: string, isHebrewText: boolean): string {
  const said = new Intl.DateTimeFormat(isHebrewText ? "he" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
  return `${date}, ${said.format(new Date(date))}`;
}

export const sessionKind: WrittenKind<SessionFields, ClinicalSession> = {
  kind: sessionKindName,
  table: clinicalSessions,
  permission: recordPermission,
  heldBy: { ...sessionsOfClient, idOf: ({ client_id }) => client_id },
  silentFields: ["state"],
  headOf: ({ client_id }) => ({ minRole, ...(client_id === undefined ? {} : { path: pathOfClient(client_id) }) }),
  columnsOf: ({ client_id: clientId, ...fields }) => ({ ...fields, ...(clientId === undefined ? {} : { clientId }) }),
  sectionsOf: ({ clientId, date, subjective, objective, assessment, plan }, { title }) =>
    sectionsOfFields(
      [
        { name: "subjective", heading: { en: "Subjective", he: "סובייקטיבי" }, text: subjective },
        { name: "objective", heading: { en: "Objective", he: "אובייקטיבי" }, text: objective },
        { name: "assessment", heading: { en: "Assessment", he: "הערכה" }, text: assessment },
        { name: "plan", heading: { en: "Plan", he: "תוכנית" }, text: plan },
      ],
      (isHebrewText) => [title, dayOf(date, isHebrewText)],
      { partOf: clientId, date },
    ),
  cite: ({ sourceId, title, locator }) => ({
    type: sessionKindName,
    session_id: sourceId,
    client_id: locator.partOf ?? "",
    client_name: title,
    session_date: locator.date ?? "",
    field_name: locator.field ?? "",
  }),
};

const textOrNull = z.string().nullable();
const { clientId, date, subjective, objective, assessment, plan } = clinicalSessions;

export const sessionResource: WrittenResource<SessionFields, ClinicalSession> = {
  kind: sessionKind,
  base: "/api/v1/clinical-sessions",
  noun: "clinical session",
  chapter: "Clinical records",
  fields: sessionFields,
  changes,
  shown: {
    client_id: z.uuid(),
    client_name: z.string(),
    date: z.iso.date(),
    state,
    subjective: textOrNull,
    objective: textOrNull,
    assessment: textOrNull,
    plan: textOrNull,
  },
  show: ({ clientId: client_id, id: _, workspaceId: __, ...own }, { title }) => ({
    client_id,
    client_name: title,
    ...own,
  }),
  list: sortedList(
    { date, updated_at: sources.updatedAt, created_at: sources.createdAt, name: sources.title },
    sources.id,
  ),
  defaultSort: "-date",
  filters: listFilters(
    {
      client_id: z.uuid().optional(),
      state: state.optional(),
      from: day.optional().openapi({ description: "This day or later" }),
      to: day.optional().openapi({ description: "This day or earlier" }),
      q: textField(200).optional().openapi({ description: "Stands in one of its texts, whatever the case" }),
    },
    ({ client_id, state: wanted, from, to, q }) =>
      [
        client_id && eq(clientId, client_id),
        wanted && eq(clinicalSessions.state, wanted),
        from && gte(date, from),
        to && lte(date, to),
        q && or(...[subjective, objective, assessment, plan].map((column) => ilike(column, likePattern(q)))),
      ].map((condition) => condition || undefined),
  ),
};
