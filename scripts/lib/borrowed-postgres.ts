// A Postgres server that is there already, with a database of its own for as long as a script runs: reached as the embedded one is, so that
// both are measured by the same statements over the same HTTP.
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { serveNeonHttp } from "./neon-http.ts";
import { cleaning, type Runner, type Statement, type StatementResult } from "./pipeline.ts";
import { addressOf, type Postgres, portOf } from "./postgres.ts";

/** `url`: of a superuser, `postgresql://postgres@localhost/postgres` or with a socket's folder, `…/postgres?host=/var/run/postgresql` */
export async function borrowServer(url: string): Promise<Postgres> {
  const name = `hearth_${randomBytes(6).toString("hex")}`;
  await asAdministrator(url, `create database ${name}`);
  const client = await connected(urlOf(url, name));
  const run = inTurn((statements) => runOn(client, statements));
  const password = randomBytes(16).toString("hex");
  const server = await serveNeonHttp({ run: Promise.resolve(run), port: 0, password, name });
  async function stop() {
    server.close();
    server.closeAllConnections();
    await client.end();
    await asAdministrator(url, `drop database ${name}`);
  }
  return { ...addressOf(portOf(server), password), run, script: (text) => client.query(text), stop };
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = await connected(url);
  await client.query(statement);
  await client.end();
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

function urlOf(url: string, database: string): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  return result.href;
}

/** One session serves all: whoever comes waits for those before. */
function inTurn(run: Runner): Runner {
  let last: Promise<unknown> = Promise.resolve();
  return (statements) => {
    const result = last.then(() => run(statements));
    last = result.catch(() => undefined);
    return result;
  };
}

async function runOn(client: Client, statements: readonly Statement[]): Promise<StatementResult[]> {
  const results: StatementResult[] = [];
  try {
    for (const statement of statements) results.push(await ask(client, statement));
    return results;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.query(cleaning.join(";"));
  }
}

/** The Neon driver reads values itself: here they stay texts. */
const asText = { getTypeParser: () => (value: string) => value };

async function ask(client: Client, { query, params }: Statement): Promise<StatementResult> {
  const { command, rowCount, fields, rows } = await client.query<(string | null)[]>({
    text: query,
    values: params,
    rowMode: "array",
    types: asText,
  });
  const named = fields.map(({ name, dataTypeID }) => ({ name, dataTypeID }));
  return { command, rowCount, fields: named, rows, rowAsArray: true };
}
