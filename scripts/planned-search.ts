// Prints the migration that makes the function of `src/knowledge/planned.ts`, after its statement or its name has changed:
//   npx drizzle-kit generate --custom --name planned_search && node scripts/planned-search.ts > migrations/…
import { PgDialect } from "drizzle-orm/pg-core";
import { plannedName, plannedStatement } from "../src/knowledge/planned.ts";
import { sketchBits } from "../src/knowledge/sketch.ts";

const { sql } = new PgDialect().sqlToQuery(plannedStatement().inlineParams());

// One plan for all workspaces; without scans of whole tables, or what was planned while a table was small would stay when it isn't.
console.log(`CREATE FUNCTION ${plannedName}(asked_workspace uuid, asked_model text, asked_terms jsonb, asked_roles text[], asked_limit int,
	asked_vector vector, asked_sketch bit(${sketchBits}))
RETURNS TABLE (id uuid, source_id uuid, source_kind text, version int, ordinal int, title text, path text, tags text[], heading text, text text,
	tokens int, locator jsonb, updated_at text, similarity float8, text_rank float8, terms jsonb, is_enough boolean)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $function$
#variable_conflict use_column
BEGIN
	RETURN QUERY
${sql};
END
$function$;`);
