// Runs statements on PGlite as one pipeline of Postgres' extended protocol, all values as text, and leaves a clean session.
import { messages, type PGlite, protocol } from "@electric-sql/pglite";

export interface Statement {
  query: string;
  params: (string | null)[];
}

/** One statement's answer in the shape which the Neon driver expects. */
export interface StatementResult {
  command: string;
  rowCount: number | null;
  fields: { name: string; dataTypeID: number }[];
  rows: (string | null)[][];
  rowAsArray: true;
}

/** Runs statements one after the other; they fail together, and leave nothing behind in their session. */
export type Runner = (statements: readonly Statement[]) => Promise<StatementResult[]>;

type Messages = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"];

/** The pipeline has a single sync at its end, so that it fails and is rolled back as a whole. */
export function runPipeline(db: PGlite, statements: readonly Statement[]): Promise<StatementResult[]> {
  return db.runExclusive(async () => {
    try {
      return resultsOf(await execute(db, statements));
    } finally {
      await cleanSession(db);
    }
  });
}

/**
 * What `DISCARD ALL` does, but that plans of functions stay: Neon's proxy keeps connections with all that they know. Role, settings
 * and temporary tables are the request's own.
 */
export const cleaning = [
  ...["CLOSE ALL", "SET SESSION AUTHORIZATION DEFAULT", "RESET ALL", "DEALLOCATE ALL", "UNLISTEN *"],
  ...["SELECT pg_advisory_unlock_all()", "DISCARD TEMP", "DISCARD SEQUENCES"],
];

async function cleanSession(db: PGlite): Promise<void> {
  if (db.isInTransaction()) await execute(db, [{ query: "ROLLBACK", params: [] }]);
  await execute(
    db,
    cleaning.map((query) => ({ query, params: [] })),
  );
}

async function execute(db: PGlite, statements: readonly Statement[]): Promise<Messages> {
  const { parse, bind, describe, execute, sync } = protocol.serialize;
  const parts = statements.flatMap(({ query, params }) => [
    parse({ text: query }),
    bind({ values: params }),
    describe({ type: "P" }),
    execute({}),
  ]);
  return (await db.execProtocol(Buffer.concat([...parts, sync()]))).messages;
}

function resultsOf(answers: Messages): StatementResult[] {
  const results: StatementResult[] = [];
  let current = emptyResult();
  for (const message of answers) {
    if (message instanceof messages.RowDescriptionMessage) current.fields = message.fields;
    else if (message instanceof messages.DataRowMessage) current.rows.push(message.fields);
    else if (message instanceof messages.CommandCompleteMessage) {
      results.push({ ...current, ...commandOf(message.text) });
      current = emptyResult();
    } else if (message.name === "emptyQuery") results.push(emptyResult());
  }
  return results;
}

const emptyResult = (): StatementResult => ({ command: "", rowCount: null, fields: [], rows: [], rowAsArray: true });

/** "INSERT 0 5" → INSERT, 5; "CREATE TABLE" → CREATE. */
function commandOf(tag: string): { command: string; rowCount: number | null } {
  const words = tag.split(" ");
  const count = Number(words.at(-1));
  return { command: words[0] ?? "", rowCount: Number.isInteger(count) ? count : null };
}
