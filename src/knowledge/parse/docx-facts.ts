// What a DOCX tells of itself: title, author and language, as its writer's program noted them.
import { inflate } from "../../guard/inflate.ts";
import { zipEntries } from "../../guard/zip-directory.ts";
import { fact } from "./markup.ts";
import type { Facts } from "./reading.ts";

const coreMaxBytes = 65_536;
const partsMax = 2_000;

/** The file has been checked. */
export async function docxFacts(bytes: Uint8Array): Promise<Facts> {
  const core = zipEntries(bytes, partsMax).find(({ name }) => name.toLowerCase() === "docprops/core.xml");
  if (!core || core.size > coreMaxBytes) return {};
  const pieces: Uint8Array[] = [];
  if (core.isStored) pieces.push(core.packed);
  else await inflate(core.packed, { format: "raw", maxBytes: coreMaxBytes, onPiece: (piece) => pieces.push(piece) });
  const { Parser } = await import("htmlparser2");
  const told = new Map<string, string>();
  let open = "";
  const parser = new Parser(
    {
      onopentagname: (name) => {
        open = name;
      },
      ontext: (text) => told.set(open, (told.get(open) ?? "") + text),
      onclosetag: () => {
        open = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(Buffer.concat(pieces).toString("utf8"));
  const factOf = (name: string) => fact(told.get(name) ?? "");
  return { title: factOf("dc:title"), author: factOf("dc:creator"), language: factOf("dc:language") };
}
