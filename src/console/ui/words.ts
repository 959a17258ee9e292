import { words } from "../words/words.ts";

export const w = words({
  en: {
    close: "Close",
    cancel: "Cancel",
    save: "Save",
    retry: "Try again",
    working: "One moment …",
    offline: "Hearth can’t be reached.",
    offlineAction: "Look at your connection, then try again. Nothing you wrote is lost.",
    retryAfter: "Try again in {seconds} seconds.",
    requestId: "Request",
    copied: "Copied.",
    notCopied: "The browser doesn’t let it be copied. Select it and copy it by hand.",
    more: "Show more",
  },
  he: {
    close: "סגירה",
    cancel: "ביטול",
    save: "שמירה",
    retry: "ניסיון נוסף",
    working: "רק רגע…",
    offline: "אי אפשר להגיע ל־Hearth.",
    offlineAction: "בדקו את החיבור ונסו שוב. שום דבר שכתבתם לא אבד.",
    retryAfter: "נסו שוב בעוד {seconds} שניות.",
    requestId: "בקשה",
    copied: "הועתק.",
    notCopied: "הדפדפן אינו מרשה להעתיק. סמנו והעתיקו ידנית.",
    more: "עוד",
  },
});
