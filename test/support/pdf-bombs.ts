// Small PDFs whose only page unpacks to far more than a machine should hold, through each filter and through two in turn.
import { deflateSync } from "node:zlib";
import type { Bytes } from "./mutate.ts";
import { pdf } from "./pdf-maker.ts";

const hex = (bytes: Buffer): Buffer => Buffer.from(`${bytes.toString("hex")}>`);

/** By what they are packed with; `size` is what comes out. */
export function pdfBombs(size: number): [name: string, file: Bytes][] {
  const once = deflateSync(Buffer.alloc(size, "0 "), { level: 9 });
  const coded = lzw(size);
  return [
    ["Flate", pageOf(once, "/FlateDecode")],
    ["Flate by a name in other letters", pageOf(once, "/#46l")],
    ["Flate twice", pageOf(deflateSync(once), "[/FlateDecode % and\n /FlateDecode]")],
    ["hex, Flate", pageOf(hex(once), "[/ASCIIHexDecode /FlateDecode]")],
    ["hex, Flate twice", pageOf(hex(deflateSync(once)), "[/AHx /Fl /Fl]")],
    ["ASCII85, Flate", pageOf(ascii85(once), "[/ASCII85Decode /FlateDecode]")],
    ["ASCII85, hex, Flate", pageOf(ascii85(hex(once)), "[/A85 /AHx /Fl]")],
    ["run lengths", pageOf(runs(size), "/RunLengthDecode")],
    ["run lengths, Flate", pageOf(runLengths(once), "[/RunLengthDecode /FlateDecode]")],
    ["Flate, run lengths", pageOf(deflateSync(runs(size)), "[/FlateDecode /RunLengthDecode]")],
    ["LZW", pageOf(coded, "/LZWDecode")],
    ["LZW, by its short name in the short key", pageOf(coded, "/LZW", "/F")],
    ["hex, LZW", pageOf(hex(coded), "[/AHx /LZW]")],
    ["Flate, LZW", pageOf(deflateSync(coded), "[/FlateDecode /LZWDecode]")],
    ["Flate twice, zeros between", pageOf(deflateSync(once), "\0[/Fl\0/Fl]")],
    ["Flate twice, far apart", pageOf(deflateSync(once), `[/Fl${" ".repeat(100_000)}/Fl]`)],
    ["filters named elsewhere, one by one", pageOf(deflateSync(once), "[/FlateDecode +8 0 R]")],
    ["filters named elsewhere", pageOf(deflateSync(once), "7 0 R")],
  ];
}

/** The page's content is the sixth object, which is the bomb. */
function pageOf(data: Buffer, filter: string, key = "/Filter"): Bytes {
  const head = Buffer.from(`<< /Length ${data.length} ${key} ${filter} >>\nstream\n`);
  const whole = pdf(
    [{ lines: ["Boom"] }],
    [Buffer.concat([head, data, Buffer.from("\nendstream")]), Buffer.from("[/FlateDecode /FlateDecode]")],
  );
  const text = Buffer.from(whole).toString("latin1").replace("/Contents 5 0 R", "/Contents 6 0 R");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

function ascii85(bytes: Buffer): Buffer {
  const words: string[] = [];
  const padded = Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
  for (let at = 0; at < padded.length; at += 4) {
    let word = padded.readUInt32BE(at);
    let letters = "";
    for (let place = 0; place < 5; place++) {
      letters = String.fromCharCode(33 + (word % 85)) + letters;
      word = Math.floor(word / 85);
    }
    words.push(letters === "!!!!!" ? "z" : letters);
  }
  return Buffer.from(`${words.join("")}~>`);
}

/** As they are, in pieces of 128 */
function runLengths(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 128) {
    const piece = bytes.subarray(at, at + 128);
    pieces.push(Buffer.from([piece.length - 1]), piece);
  }
  return Buffer.concat([...pieces, Buffer.from([128])]);
}

/** Each two bytes make 128 spaces. */
const runs = (size: number): Buffer => Buffer.alloc(Math.ceil(size / 64), Buffer.from([129, 32]));

/** Codes that each say the one before and a zero more, begun anew where they would be too long. */
function lzw(size: number): Buffer {
  const codes: string[] = [];
  let width = 9;
  const put = (code: number) => codes.push(code.toString(2).padStart(width, "0"));
  put(48);
  let length = 1;
  for (let code = 258; code < 4_094; code++) {
    put(code);
    length += code - 256;
    if (code + 1 >= 2 ** width - 1) width = Math.min(12, width + 1);
  }
  put(256);
  const bits = `${bitsOf(256)}${codes.join("").repeat(Math.ceil(size / length))}${bitsOf(257)}`;
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)));
}

const bitsOf = (code: number): string => code.toString(2).padStart(9, "0");
