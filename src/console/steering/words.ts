import { words } from "../words/words.ts";

export const w = words({
  en: {
    steering: "Steering",
    overview: "Overview",
    usage: "Usage",
    models: "Models",
    workspace: "Workspace",
    keys: "Keys",
    guard: "Guard",
    audit: "Audit",
    system: "System",
  },
  he: {
    steering: "ניהול",
    overview: "מבט כולל",
    usage: "שימוש",
    models: "מודלים",
    workspace: "סביבת עבודה",
    keys: "מפתחות",
    guard: "הגנה",
    audit: "יומן ביקורת",
    system: "מערכת",
  },
});
