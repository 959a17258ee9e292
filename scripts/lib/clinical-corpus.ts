// A made-up workspace of clinical records for measurements: each two passages, as of two fields of a session.
import { clientKindName, sessionKindName } from "../../src/features/clinical/record.ts";
import { corpusTexts } from "./search-corpus.ts";
import { type LoadedCorpus, loadCorpus, type SearchStore } from "./search-store.ts";

const passagesPerRecord = 2;
/** So many sessions stand beside each client. */
const sessionsPerClient = 19;

/** One record in twenty is a client. The index of vectors is still to be built. */
export async function loadRecords(
  store: SearchStore,
  count: number,
  embed: (texts: readonly string[]) => Promise<number[][]>,
  embeddingModel: string,
): Promise<LoadedCorpus> {
  const corpus = await loadCorpus(store, corpusTexts(count * passagesPerRecord, 9_000_000), embed, embeddingModel);
  const { workspaceId } = corpus.actor;
  const kind = `case when ordinal / ${passagesPerRecord} % ${sessionsPerClient + 1} = 0 then '${clientKindName}' else '${sessionKindName}' end`;
  // What was loaded as one source becomes many: one statement for all is quicker than each on its own.
  await store.script(`
    create temp table record as select p.id as passage_id, p.ordinal / ${passagesPerRecord} as number, ${kind} as kind,
      first_value(p.id) over (partition by p.ordinal / ${passagesPerRecord} order by p.ordinal) as source_id
      from passages p where p.workspace_id = '${workspaceId}';
    insert into sources (id, workspace_id, kind, title, status, live_version, created_by)
      select distinct source_id, '${workspaceId}'::uuid, kind, 'Record ' || number, 'ready', 1, 'measure' from record;
    update passages p set source_id = r.source_id, source_kind = r.kind from record r where r.passage_id = p.id;
    update passage_vectors v set source_id = r.source_id from record r where r.passage_id = v.passage_id;
    drop table record`);
  return corpus;
}
