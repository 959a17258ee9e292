// The database of an object, which is opened before anybody has read the secrets: its address is looked up with each statement.
import { configOf } from "../config.ts";
import { type Database, openDatabase, type SlowHook } from "../database.ts";
import { secretsOf, type TroubleHook } from "./secrets.ts";

export interface DatabaseHooks {
  onSlow: SlowHook;
  onTrouble: TroubleHook;
}

const opened = new WeakMap<object, Database>();

export function databaseOf(env: object, { onSlow, onTrouble }: DatabaseHooks): Database {
  const secrets = secretsOf(env);
  const current = (): Database => {
    const config = configOf(env);
    const known = opened.get(config) ?? openDatabase(config, onSlow);
    opened.set(config, known);
    return known;
  };
  const whenReady = <T>(use: (database: Database) => Promise<T>): Promise<T> =>
    secrets.ready(onTrouble)?.then(() => use(current())) ?? use(current());
  return {
    forWorkspace: (scope, build) => whenReady((database) => database.forWorkspace(scope, build)),
    system: (reason, build) => whenReady((database) => database.system(reason, build)),
  };
}
