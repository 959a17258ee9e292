// What the guard’s choices, verdicts and findings are called, in plain words.
import { names } from "../../words/words.ts";

export const policyName = names({
  en: { block: "Refuse it", flag: "Answer, and record it", off: "Don’t look", mask: "Replace them by placeholders" },
  he: { block: "לסרב", flag: "לענות ולרשום", off: "לא לבדוק", mask: "להחליף בסימני מקום" },
});

export const policySays = names({
  en: {
    block: "The question isn’t answered; a page that does it is left out of the answer.",
    flag: "Good for seeing first what would be refused.",
    off: "Nothing is judged or recorded.",
    mask: "The provider never sees them; the answer has them again.",
    offPersonal: "The provider gets the question as it stands.",
  },
  he: {
    block: "השאלה לא נענית; עמוד שעושה זאת נשאר מחוץ לתשובה.",
    flag: "טוב כדי לראות קודם מה היה מסורב.",
    off: "דבר לא נשפט ולא נרשם.",
    mask: "הספק לא רואה אותם; בתשובה הם מופיעים שוב.",
    offPersonal: "הספק מקבל את השאלה כפי שהיא.",
  },
});

export const verdictName = names({
  en: { clean: "Harmless", suspicious: "Suspicious", attack: "An attack" },
  he: { clean: "לא מזיק", suspicious: "חשוד", attack: "התקפה" },
});

export const whereName = names({
  en: { question: "A question", passage: "A page or document", tool_result: "What a tool said" },
  he: { question: "שאלה", passage: "עמוד או מסמך", tool_result: "מה שכלי אמר" },
});

export const familyName = names({
  en: {
    override: "Tells the assistant to forget its rules",
    role_change: "Wants to give it another role",
    prompt_extraction: "Asks for its hidden rules",
    delimiter_forgery: "Pretends to be part of the system",
    jailbreak_persona: "Wants a persona without limits",
    exfiltration: "Wants to carry data away",
    tool_abuse: "Wants its tools to do harm",
    obfuscation: "Hides what it says",
    payload_splitting: "Hides a command in pieces",
    many_shot: "Shows many false examples to be followed",
  },
  he: {
    override: "אומר לעוזר לשכוח את הכללים שלו",
    role_change: "רוצה לתת לו תפקיד אחר",
    prompt_extraction: "מבקש את הכללים הנסתרים שלו",
    delimiter_forgery: "מתחזה לחלק מהמערכת",
    jailbreak_persona: "רוצה דמות בלי גבולות",
    exfiltration: "רוצה להוציא נתונים החוצה",
    tool_abuse: "רוצה שכליו יזיקו",
    obfuscation: "מסתיר את מה שהוא אומר",
    payload_splitting: "מסתיר פקודה בחלקים",
    many_shot: "מציג דוגמאות שווא רבות כדי שילכו אחריהן",
  },
});

export const viewName = names({
  en: {
    plain: "as it stands",
    "hidden characters": "in characters that nobody sees",
    "letter spacing": "with letters set apart",
    leetspeak: "with digits for letters",
    "stretched letters": "with letters repeated",
    "scrambled letters": "with letters in another order",
    reversed: "written backwards",
    "substituted letters": "with other letters for letters",
    base64: "encoded (base64)",
    hex: "encoded (hex)",
    binary: "encoded (binary)",
    "character codes": "as numbers of letters",
    escapes: "in escapes",
    "joined pieces": "in pieces that belong together",
  },
  he: {
    plain: "כפי שהוא",
    "hidden characters": "בתווים שאיש לא רואה",
    "letter spacing": "באותיות מרווחות",
    leetspeak: "בספרות במקום אותיות",
    "stretched letters": "באותיות שחוזרות",
    "scrambled letters": "באותיות בסדר אחר",
    reversed: "כתוב הפוך",
    "substituted letters": "באותיות אחרות במקום אותיות",
    base64: "מקודד (base64)",
    hex: "מקודד (hex)",
    binary: "מקודד (בינרי)",
    "character codes": "כמספרים של אותיות",
    escapes: "בתווי בריחה",
    "joined pieces": "בחלקים ששייכים זה לזה",
  },
});

export const incidentKind = names({
  en: {
    injections: "Many attacks",
    refresh_reuse: "A stolen login",
    login_failures: "Many failed logins",
    other: "Something else",
  },
  he: {
    injections: "התקפות רבות",
    refresh_reuse: "כניסה גנובה",
    login_failures: "כניסות כושלות רבות",
    other: "משהו אחר",
  },
});
