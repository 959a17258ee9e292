// What the system’s parts, switches and levels are called, in plain words.
import { names } from "../../words/words.ts";

export const dependencyName = names({
  en: {
    postgres: "Database",
    cache: "Cache",
    files: "Files",
    objects: "Counters and conversations",
    vector_index: "Search by meaning",
  },
  he: {
    postgres: "מסד הנתונים",
    cache: "מטמון",
    files: "קבצים",
    objects: "מונים ושיחות",
    vector_index: "חיפוש לפי משמעות",
  },
});

export const featureName = names({
  en: {
    chat: "Questions, everywhere",
    openai: "The interface for OpenAI’s programs",
    live: "Conversations followed live",
    search: "Search",
    uploads: "New documents",
    url_fetching: "Web pages",
    notes: "Notes",
    knowledge_base: "Entries of the knowledge",
    clinical_records: "Clinical records",
    registration: "New accounts",
    ingestion: "Reading of documents",
    reindexing: "Indexing anew",
    answer_cache: "Answers from the cache",
    semantic_cache: "Answers from similar questions",
    rerank: "Sorting passages again",
    rewriting: "Completing follow-up questions",
  },
  he: {
    chat: "שאלות, בכל מקום",
    openai: "הממשק לתוכנות של OpenAI",
    live: "שיחות במעקב חי",
    search: "חיפוש",
    uploads: "מסמכים חדשים",
    url_fetching: "עמודי אינטרנט",
    notes: "פתקים",
    knowledge_base: "רשומות ידע",
    clinical_records: "רשומות קליניות",
    registration: "חשבונות חדשים",
    ingestion: "קריאת מסמכים",
    reindexing: "אינדוקס מחדש",
    answer_cache: "תשובות מהמטמון",
    semantic_cache: "תשובות משאלות דומות",
    rerank: "מיון חוזר של קטעים",
    rewriting: "השלמת שאלות המשך",
  },
});

export const levelName = names({
  en: { debug: "Detail", info: "Information", warn: "Warning", error: "Error" },
  he: { debug: "פירוט", info: "מידע", warn: "אזהרה", error: "שגיאה" },
});
