// Whether knowledge is whole: every upload and note that was taken is there, read, and counted to the row.
import { neon } from "@neondatabase/serverless";
import { z } from "zod";
import { call, callJson } from "../api.ts";
import { type Check, check } from "./checks.ts";
import type { SoakHearth } from "./hearth.ts";
import type { Journal } from "./journal.ts";
import { ownersOf, type Person } from "./people.ts";

const chainSchema = z.object({
  ok: z.boolean(),
  checked: z.number(),
  broken_at: z.number().nullable(),
  next: z.string().nullable(),
});
const noteSchema = z.object({ text: z.string() });

type Row = Record<string, string | number | null>;

export async function checkKnowledge({ settings }: SoakHearth, journal: Journal): Promise<Check[]> {
  const sql = neon(settings.config.databaseUrl);
  const sources = (await sql`
    select s.id, s.kind, s.status, s.reason, s.passages_total, s.has_leftovers::text as leftovers,
      (select count(*)::int from passages p where p.source_id = s.id and p.version = s.live_version) as live,
      (select count(*)::int from passages p where p.source_id = s.id and p.version is distinct from s.live_version) as dead
    from sources s`) as Row[];
  const ready = new Set(sources.filter(({ status }) => status === "ready").map(({ id }) => id));
  const taken = [...journal.documents.keys(), ...journal.notes.keys()];
  const orphans = (await sql`
    select 'passages without a source' as what, count(*)::int as n from passages p where not exists (select from sources s where s.id = p.source_id)
    union all select 'passages without a vector', count(*)::int from passages p
      where not exists (select from passage_vectors v where v.passage_id = p.id)
    union all select 'passages without terms', count(*)::int from passages p
      where not exists (select from passage_terms t where t.passage_id = p.id)
    union all select 'terms without a passage', count(*)::int from passage_terms t
      where not exists (select from passages p where p.id = t.passage_id)
    union all select 'postings without terms', count(*)::int from search_postings o
      where not exists (select from passage_terms t where t.passage_id = o.passage_id)
    union all select 'workspaces with another total', count(*)::int from search_totals o
      where o.passages <> (select count(*) from passage_terms t where t.workspace_id = o.workspace_id)`) as Row[];
  return [
    check("every document and note that was taken is there and ready", `${taken.length} taken`, [
      ...taken.map((id) => !ready.has(id) && `${id}: ${JSON.stringify(sources.find((row) => row.id === id))}`),
    ]),
    check(
      "nothing is stuck, nothing failed",
      `${sources.length} sources`,
      sources.map(({ id, kind, status, reason }) => status !== "ready" && `${kind} ${id} is ${status} (${reason})`),
    ),
    check(
      "each has its passages, and no others",
      `${sources.reduce((sum, { live }) => sum + Number(live), 0)} passages`,
      sources.map(
        (row) =>
          (row.live !== row.passages_total || row.dead !== 0 || row.leftovers !== "false") && JSON.stringify(row),
      ),
    ),
    check(
      "passages, vectors and terms belong together",
      `${orphans.length} ways`,
      orphans.map(({ what, n }) => n !== 0 && `${n} ${what}`),
    ),
  ];
}

/** As their people read them */
export async function checkContents(journal: Journal, people: readonly Person[]): Promise<Check[]> {
  const files: (string | false)[] = [];
  for (const [id, { person, text }] of journal.documents) {
    const response = await call(person, `/api/v1/docs/${id}/download`);
    files.push((await response.text()) !== text && `${id} of ${person.name}: ${response.status}`);
  }
  const notes: (string | false)[] = [];
  for (const [id, { person, text }] of journal.notes) {
    const note = noteSchema.parse(await callJson(person, `/api/v1/notes/${id}`));
    notes.push(note.text !== text && `${id} of ${person.name}`);
  }
  const chains = (await Promise.all(ownersOf(people).map(chainOf))).flat();
  return [
    check("files and notes say what was written", `${files.length} files, ${notes.length} notes`, [...files, ...notes]),
    check(
      "the audit record is an unbroken chain",
      `${chains.reduce((sum, { checked }) => sum + checked, 0)} rows`,
      chains.map(({ ok, broken_at: place }) => !ok && `broken at ${place}`),
    ),
  ];
}

/** In as many parts as it is told in */
async function chainOf(owner: Person): Promise<z.output<typeof chainSchema>[]> {
  const parts: z.output<typeof chainSchema>[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const query: string = after === "" ? "" : `?after=${after}`;
    const part = chainSchema.parse(await callJson(owner, `/api/v1/audit/verify${query}`));
    parts.push(part);
    after = part.next;
  }
  return parts;
}
