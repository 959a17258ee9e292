import { words } from "../../words/words.ts";

export const w = words({
  en: {
    copy: "Copy",
    keptIt: "I have kept it",
    chartTitle: "{title}, by day. The highest day: {most}.",
    asTable: "The same as a table",
    day: "Day",
    details: "Details",
    number: "Number",
    action: "Action",
    entity: "To what",
    request: "Request",
  },
  he: {
    copy: "העתקה",
    keptIt: "שמרתי אותו",
    chartTitle: "{title}, לפי יום. היום הגבוה ביותר: {most}.",
    asTable: "אותם נתונים כטבלה",
    day: "יום",
    details: "פרטים",
    number: "מספר",
    action: "פעולה",
    entity: "על מה",
    request: "בקשה",
  },
});
