-- A search reads thousands of postings: with counts and lengths in the index it reads no row of the table, once that is vacuumed.
ALTER TABLE "search_postings" DROP CONSTRAINT "search_postings_workspace_id_term_passage_id_pk",
	ADD CONSTRAINT "search_postings_workspace_id_term_passage_id_pk" PRIMARY KEY ("workspace_id", "term", "passage_id") INCLUDE ("count", "length");
