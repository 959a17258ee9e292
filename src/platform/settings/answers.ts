// Uploads, ingestion, search, and how an answer is made and told.
import { z } from "zod";
import { integer, list, timeoutMs } from "./kinds.ts";

export const answerSettings = {
  UPLOAD_MAX_BYTES: integer(1, 104_857_600, 26_214_400).describe("Largest document (25 MB)"),
  BODY_MAX_BYTES: integer(1_024, 10_485_760, 1_048_576).describe(
    "Largest request body of everything that isn't an upload",
  ),
  QUESTION_MAX_CHARS: integer(1, 200_000, 32_000).describe("Longest question"),
  SEARCH_QUERY_MAX_CHARS: integer(1, 32_000, 2_000).describe("Longest search query"),
  SEARCH_TIMEOUT_MS: timeoutMs(10_000).describe("Longest search statement (statement_timeout)"),
  HNSW_EF_SEARCH: integer(10, 1_000, 100).describe("Candidates kept by a vector index scan"),

  VECTOR_INDEX: z
    .enum(["pgvector", "vectorize"])
    .default("pgvector")
    .describe("What finds vectors: Postgres itself, or Cloudflare Vectorize by the binding VECTORS"),
  VECTORIZE_TIMEOUT_MS: timeoutMs(1_500).describe(
    "Longest wait for Vectorize; then a question is searched by full text",
  ),
  REINDEX_PASSAGES: integer(1, 10_000, 960).describe("Passages embedded anew in one go of the background work"),

  INGEST_LEASE_MS: integer(5_000, 900_000, 180_000).describe(
    "A consumer that shows no progress for so long has lost its source",
  ),
  INGEST_RETRIES: integer(0, 10, 3).describe("Times a source is tried again before it has failed"),
  INGEST_QUEUED_MS: integer(10_000, 3_600_000, 120_000).describe(
    "A source that waits longer than this is put on the queue again",
  ),
  DELETED_DOCUMENT_DAYS: integer(0, 36_500, 30).describe(
    "Days for which what is deleted (documents, notes, items, records) can be brought back; then nothing is left of it",
  ),

  ANSWER_TEMPERATURE: z.coerce.number().min(0).max(2).default(0.3).describe("Temperature when a question names none"),
  ANSWER_MAX_TOKENS: integer(1, 32_000, 1_000).describe("Output tokens when a question names none"),
  ANSWER_PASSAGES: integer(1, 50, 8).describe("Passages retrieved for one question"),
  OUTPUT_RESERVE_TOKENS: integer(100, 32_000, 4_000).describe("Part of the model's window kept free for its answer"),
  SAFETY_RESERVE_TOKENS: integer(0, 32_000, 500).describe("Part of the model's window kept free for estimation errors"),
  REWRITE_MODEL: list("")
    .default(["fast"])
    .describe(
      "Completes follow-up questions: the first of these models that is there, ids or aliases, with commas; `none`: a heuristic does",
    ),
  CLASSIFY_MODEL: list(
    "Sorts texts into the knowledge base's categories: the first of these models that is there, ids or aliases, with commas; empty: the items most like them decide",
  ),
  CLASSIFY_TIMEOUT_MS: timeoutMs(5_000).describe("Longest wait for it; then those items decide"),
  VISION_MODEL: list("").describe(
    "Reads pictures that are uploaded: the first of these models that takes images, ids or aliases, with commas; `none`: none does. Empty: the first usual one that is known to see",
  ),
  VISION_TIMEOUT_MS: timeoutMs(60_000).describe("Longest wait for what it says of one picture"),
  REWRITE_TIMEOUT_MS: timeoutMs(1_500).describe("Longest wait for it; then the heuristic does"),
  HISTORY_PAIRS: integer(0, 100, 30).describe("Question and answer pairs of a session that go into the prompt"),
  JOURNAL_FLUSH_MS: integer(10, 10_000, 250).describe("Pause between writes of a running answer to its journal"),
  COALESCE_MS: integer(0, 1_000, 20).describe(
    "Text that comes within this time of the last piece goes out with the next one",
  ),
  SESSION_ARCHIVE_DAYS: integer(1, 3_650, 30).describe("Days without activity after which a session is archived"),
  SESSION_DELETE_DAYS: integer(1, 36_500, 365).describe("Days without activity after which a session is deleted"),
  SESSION_QUEUE_MAX: integer(1, 100, 8).describe("Questions that may wait in one session"),
  HEARTBEAT_MS: integer(100, 60_000, 15_000).describe("Pause between the comments that keep a silent stream open"),
  AUTO_JSON_CHARS: integer(0, 10_000, 300).describe('With `stream: "auto"`: an answer up to this length comes as JSON'),
};
