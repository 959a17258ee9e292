// Zip archives as a writer of documents makes them, and as nobody should.
import { deflateRawSync } from "node:zlib";

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  isStored?: boolean;
  /** What the directory says instead of the truth */
  size?: number;
  localName?: string;
  flags?: number;
  method?: number;
  /** It isn't written: what lies there is its own */
  liesAt?: number;
}

export function zip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    directory.push(Buffer.concat([word(entrySignature, 6), common(part, name), tail(part.liesAt ?? offset), name]));
    if (part.liesAt !== undefined) continue;
    const file = localFile(part);
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;

/** A part as it stands in the file */
export function localFile(part: ZipPart): Buffer {
  const name = Buffer.from(part.localName ?? part.name);
  return Buffer.concat([word(localSignature, 4), common(part, name), name, packed(part)]);
}

const packed = ({ content, isStored }: ZipPart): Buffer =>
  isStored ? Buffer.from(content) : deflateRawSync(content, { level: 9 });

/** What stands in the part's own header and in the directory */
function common(part: ZipPart, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE(part.method ?? (part.isStored ? 0 : 8), 4);
  fields.writeUInt32LE(packed(part).length, 14);
  fields.writeUInt32LE(part.size ?? Buffer.from(part.content).length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function tail(start: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(start, 10);
  return fields;
}

function word(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(value);
  return bytes;
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>${body}`;

/** A document of one paragraph, with these parts beside or instead of its own. */
export function docx(parts: readonly ZipPart[] = []): Uint8Array<ArrayBuffer> {
  const own = [
    { name: "[Content_Types].xml", content: xml("<Types/>") },
    { name: "_rels/.rels", content: xml("<Relationships/>") },
    {
      name: "word/document.xml",
      content: xml('<w:document><w:p a="1>2"><w:t>Hello &amp; more</w:t></w:p></w:document>'),
    },
  ];
  return zip([...own.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts]);
}
