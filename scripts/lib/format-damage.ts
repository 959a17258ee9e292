// What becomes of the corpus of formats: every file broken in every way that its format knows. The same seed gives the same files.
import { inflateRawSync } from "node:zlib";
import { zipEntries } from "../../src/guard/zip-directory.ts";
import { type Bytes, type Chance, chanceFrom, mutations } from "../../test/support/mutate.ts";
import { type ZipPart, zip } from "../../test/support/zip.ts";
import { pdfDamages } from "./format-damage-pdf.ts";
import type { Made } from "./format-makers.ts";

export interface Sent {
  maker: string;
  damage: string;
  /** With the extension */
  name: string;
  bytes: Bytes;
}

type Parts = readonly ZipPart[];

const partsMax = 2_000;
const documentPart = "word/document.xml";
const bombBytes = 60_000_000;
const bomb: ZipPart = { name: "word/media/image9.png", content: new Uint8Array(bombBytes) };
const otherExtensions = { pdf: ["docx", "txt", "png"], docx: ["pdf", "md", "html"] } as const;

/** Of the parts of a sound archive */
const docxDamages: Readonly<Record<string, (parts: Parts, chance: Chance) => Parts>> = {
  "a part gone": (parts, chance) => parts.toSpliced(chance(parts.length), 1),
  "no document": (parts) => parts.filter(({ name }) => name !== documentPart),
  "parts swapped": (parts, chance) => {
    const [one, other] = [parts[chance(parts.length)], parts[chance(parts.length)]];
    const swapped = (part: ZipPart) => (part === one ? other : part === other ? one : part) ?? part;
    return parts.map((part) => ({ ...part, content: swapped(part).content }));
  },
  "text cut": (parts, chance) => withText(parts, (text) => text.slice(0, chance(text.length))),
  "tags lost": (parts, chance) => withText(parts, (text) => text.replace(/<[^>]+>/g, (tag) => (chance(15) ? tag : ""))),
  "XML nested": (parts) => withText(parts, (text) => text.replace("</w:body>", `${"<w:p>".repeat(50_000)}</w:body>`)),
  "XML nested in turn": (parts) =>
    withText(parts, (text) => text.replace("</w:body>", `${"<w:tbl><w:tr><w:tc>".repeat(80)}</w:body>`)),
  entities: (parts) => withText(parts, (text) => text.replace(/(?=<w:document)/, laughs)),
  "a part twice": (parts) => [...parts, ...parts.slice(0, 1)],
  "a path outside": (parts) => [...parts, { name: "../../evil.xml", content: "<a/>" }],
  "sizes untrue": (parts) => parts.map((part) => (part.name === documentPart ? { ...part, size: 9 } : part)),
  "an archive within": (parts) => [...parts, { name: "word/media/image8.png", content: zip(parts) }],
  "a bomb beside": (parts) => [...parts, bomb],
  "a bomb of text": (parts) => withText(parts, (text) => text.replace("</w:body>", `${filler()}</w:body>`)),
  "thousands of parts": (parts) => [
    ...parts,
    ...Array.from({ length: partsMax }, (_, n) => ({ name: `word/media/${n}.png`, content: "x" })),
  ],
};
const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(99)}"><!ENTITY c "${"&b;".repeat(99)}">]>`;
const filler = (): string =>
  `<w:p><w:r><w:t>${Array.from({ length: 1_300_000 }, (_, n) => n.toString(36)).join(" ")}</w:t></w:r></w:p>`;

function withText(parts: Parts, change: (text: string) => string): Parts {
  return parts.map((part) =>
    part.name === documentPart ? { ...part, content: change(Buffer.from(part.content).toString("utf8")) } : part,
  );
}

function partsOf(bytes: Bytes): Parts {
  return zipEntries(bytes, partsMax).map(({ name, isStored, packed }) => ({
    name,
    isStored,
    content: isStored ? packed : inflateRawSync(packed),
  }));
}

export function* damaged(made: Made, seed: number): Generator<Sent> {
  const { maker, extension, text, bytes } = made;
  const stem = `${maker}-${text.language}-${seed}`.replace(/[^\w-]+/g, "-");
  const chance = chanceFrom(seed);
  const sent = (damage: string, changed: Bytes, as: string = extension): Sent => {
    return { maker, damage, name: `${stem}.${as}`, bytes: changed };
  };
  for (const [damage, change] of Object.entries(mutations)) yield sent(damage, change(bytes, chance));
  for (const as of otherExtensions[extension]) yield sent(`called .${as}`, bytes, as);
  if (extension === "pdf") {
    for (const [damage, change] of Object.entries(pdfDamages)) yield sent(damage, change(bytes, chance));
  } else {
    const parts = partsOf(bytes);
    for (const [damage, change] of Object.entries(docxDamages)) yield sent(damage, zip(change(parts, chance)));
  }
}
