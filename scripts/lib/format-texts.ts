// The texts of the corpus of formats: house rules in three languages. Every block carries a word that no other file has (`%`).

export type Language = "en" | "he" | "de";

export type Part =
  | { kind: "heading" | "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; rows: readonly (readonly string[])[] }
  | { kind: "picture" | "page" };

export interface Text {
  language: Language;
  title: string;
  parts: readonly Part[];
  /** What a search must find word for word: of a heading, a paragraph, a list and a table */
  needles: readonly string[];
}

interface Source {
  title: string;
  headings: readonly [string, string];
  paragraphs: readonly [string, string, string];
  items: readonly string[];
  rows: readonly (readonly string[])[];
  /** Of the second paragraph */
  phrase: string;
}

const sources: Readonly<Record<Language, Source>> = {
  en: {
    title: "The house of %",
    headings: ["Heating in %", "Doors of %"],
    paragraphs: [
      "The boiler stands in the cellar behind the second door. Its gauge should show between 1.2 and 1.8 bar; below that the pump switches itself off, and the rooms upstairs go cold within an hour. Whoever notices it first refills the circuit from the tap beside the stairs and writes the date on the card.",
      "Every Thursday the keeper of % winds the tall clock before breakfast, because a clock that stops in the night wakes nobody. The weights hang on chains of forty links; they are drawn up slowly, one after the other, and never by more than the mark on the case.",
      "Guests arrive through the garden gate. The key hangs on the third hook, the spare one lies in a blue tin under the bench, and neither leaves the house.",
    ],
    items: ["the red valve of % closes the upper floor", "the green one drains the garden pipes", "no valve is forced"],
    rows: [
      ["Room", "Lamp", "Hours"],
      ["Kitchen %", "brass", "18"],
      ["Library", "green glass", "22"],
    ],
    phrase: "keeper of % winds the tall clock before breakfast",
  },
  he: {
    title: "הבית של %",
    headings: ["חימום אצל %", "הדלתות של %"],
    paragraphs: [
      "הדוד עומד במרתף מאחורי הדלת השנייה. הלחץ צריך להיות בין 1.2 ל־1.8 בר; מתחת לזה המשאבה נכבית מעצמה והחדרים למעלה מתקררים בתוך שעה. מי ששם לב ראשון ממלא מים מהברז שליד המדרגות ורושם את התאריך על הכרטיס.",
      "בכל יום חמישי השומר של % מותח את השעון הגבוה לפני ארוחת הבוקר, כי שעון שנעצר בלילה אינו מעיר איש. המשקולות תלויות על שרשראות של 40 חוליות, ומושכים אותן לאט, זו אחר זו.",
      "האורחים נכנסים דרך שער הגינה. המפתח תלוי על הוו השלישי, והמפתח הנוסף מונח בקופסה כחולה מתחת לספסל.",
    ],
    items: ["הברז האדום של % סוגר את הקומה העליונה", "הברז הירוק מרוקן את צינורות הגינה", "אין להפעיל כוח על ברז"],
    rows: [
      ["חדר", "מנורה", "שעות"],
      ["מטבח %", "פליז", "18"],
      ["ספרייה", "זכוכית ירוקה", "22"],
    ],
    phrase: "השומר של % מותח את השעון הגבוה",
  },
  de: {
    title: "Das Haus von %",
    headings: ["Heizung in %", "Türen von %"],
    paragraphs: [
      "Der Kessel steht im Keller hinter der zweiten Tür. Der Druck soll zwischen 1,2 und 1,8 bar liegen; darunter schaltet sich die Pumpe ab, und die oberen Räume kühlen binnen einer Stunde aus. Wer es zuerst bemerkt, füllt am Hahn neben der Treppe nach und schreibt das Datum auf die Karte.",
      "Jeden Donnerstag zieht der Wärter von % die große Uhr vor dem Frühstück auf, denn eine Uhr, die nachts stehen bleibt, weckt niemanden. Die Gewichte hängen an Ketten von vierzig Gliedern; sie werden langsam hochgezogen, eines nach dem anderen.",
      "Gäste kommen durch die Gartenpforte. Der Schlüssel hängt am dritten Haken, der zweite liegt in einer blauen Dose unter der Bank, und keiner verlässt das Grundstück.",
    ],
    items: [
      "das rote Ventil von % schließt das Obergeschoss",
      "das grüne leert die Gartenrohre",
      "kein Ventil mit Gewalt",
    ],
    rows: [
      ["Raum", "Lampe", "Stunden"],
      ["Küche %", "Messing", "18"],
      ["Bücherei", "grünes Glas", "22"],
    ],
    phrase: "Wärter von % die große Uhr vor dem Frühstück",
  },
};

const syllables: Readonly<Record<Language, readonly string[]>> = {
  en: ["zor", "vak", "tul", "mip", "rog", "bex", "dun", "kel", "wob", "juf"],
  he: ["גז", "טל", "סק", "דר", "בק", "זט", "לג", "קס", "רט", "דל"],
  de: ["zor", "vak", "tul", "mip", "rog", "bex", "dun", "kel", "wob", "juf"],
};

export function textFor(language: Language, number: number): Text {
  const { title, headings, paragraphs, items, rows, phrase } = sources[language];
  const digits = String(1_000 + number)
    .split("")
    .map(Number);
  const mark = digits.map((digit) => syllables[language][digit]).join("");
  const named = (text: string) => text.replaceAll("%", mark);
  const paragraph = (index: 0 | 1 | 2): Part => ({ kind: "paragraph", text: named(paragraphs[index]) });
  return {
    language,
    title: named(title),
    parts: [
      paragraph(0),
      { kind: "heading", text: named(headings[0]) },
      paragraph(1),
      { kind: "list", items: items.map(named) },
      { kind: "picture" },
      { kind: "page" },
      { kind: "heading", text: named(headings[1]) },
      paragraph(2),
      { kind: "table", rows: rows.map((row) => row.map(named)) },
    ],
    needles: [headings[1], phrase, items[0] ?? "", rows[1]?.[0] ?? ""].map(named),
  };
}
