// The writers of the corpus of formats: what makes which files of a text, and what should come of them.
import type { Bytes } from "../../test/support/mutate.ts";
import { type Language, type Text, textFor } from "./format-texts.ts";
import { type Tool, Workbench } from "./format-tools.ts";
import { html, markdown, plain, svg, troff } from "./format-writers.ts";

export interface Made {
  maker: string;
  extension: "pdf" | "docx";
  text: Text;
  bytes: Bytes;
  /** What should come of it, as the table tells it */
  expected: string;
}

interface Maker {
  name: string;
  needs: readonly Tool[];
  /** Those whose letters it can draw */
  languages: readonly Language[];
  extension: "pdf" | "docx";
  expected?: string;
  make(text: Text, at: Workbench): Bytes;
}

const everywhere: readonly Language[] = ["en", "he", "de"];
const latin: readonly Language[] = ["en", "de"];

function byOffice(text: Text, at: Workbench): Bytes {
  at.write("in.html", html(text));
  at.office("in.html", "pdf:writer_pdf_Export", "--infilter=HTML (StarWriter)");
  return at.read("in.pdf");
}

function byWeasyprint(text: Text, at: Workbench): Bytes {
  at.run("weasyprint", ["-", "out.pdf"], html(text));
  return at.read("out.pdf");
}

/** WeasyPrint is quick; its 57 (Debian 12) says false letters of Hebrew, to every reader. */
const printed = (text: Text, at: Workbench): Bytes =>
  text.language === "he" ? byOffice(text, at) : byWeasyprint(text, at);

function rewritten(...args: string[]): Maker["make"] {
  return (text, at) => {
    at.write("in.pdf", printed(text, at));
    at.run("qpdf", [...args, "in.pdf", "out.pdf"]);
    return at.read("out.pdf");
  };
}

function distilled(postscript: Bytes, at: Workbench): Bytes {
  at.write("in.ps", postscript);
  at.run("gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sOutputFile=out.pdf", "in.ps"]);
  return at.read("out.pdf");
}

const groff = (device: "pdf" | "ps"): readonly string[] => ["-k", "-t", "-ms", `-T${device}`];
const pandoc = (text: Text, at: Workbench, ...args: string[]): Bytes =>
  at.run("pandoc", ["-f", "markdown", "-t", "docx", "-o", "-", ...args], markdown(text));
const pdf = { extension: "pdf", languages: everywhere } as const;
const docx = { extension: "docx", languages: everywhere } as const;

const makers: readonly Maker[] = [
  { ...docx, name: "pandoc", needs: ["pandoc"], make: (text, at) => pandoc(text, at) },
  {
    ...docx,
    name: "pandoc, contents",
    needs: ["pandoc"],
    make: (text, at) => pandoc(text, at, "--toc", "--number-sections"),
  },
  {
    ...docx,
    name: "LibreOffice",
    needs: ["soffice"],
    make(text, at) {
      at.write("in.html", html(text));
      at.office("in.html", "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)");
      return at.read("in.docx");
    },
  },
  { ...pdf, name: "LibreOffice", needs: ["soffice"], make: byOffice },
  {
    ...pdf,
    name: "pandoc, LibreOffice",
    needs: ["pandoc", "soffice"],
    make(text, at) {
      at.write("in.docx", pandoc(text, at));
      at.office("in.docx", "pdf");
      return at.read("in.pdf");
    },
  },
  { ...pdf, name: "weasyprint", needs: ["weasyprint"], languages: latin, make: byWeasyprint },
  {
    ...pdf,
    name: "groff",
    needs: ["groff"],
    languages: latin,
    make: (text, at) => at.run("groff", groff("pdf"), troff(text)),
  },
  {
    ...pdf,
    name: "groff, ghostscript",
    needs: ["groff", "gs"],
    languages: latin,
    make: (text, at) => distilled(at.run("groff", groff("ps"), troff(text)), at),
  },
  {
    ...pdf,
    name: "enscript, ghostscript",
    needs: ["enscript", "gs"],
    languages: latin,
    make(text, at) {
      at.write("in.txt", new Uint8Array(Buffer.from(plain(text), "latin1")));
      at.run("enscript", ["-q", "-B", "-X", "88591", "-o", "out.ps", "in.txt"]);
      return distilled(at.read("out.ps"), at);
    },
  },
  {
    ...pdf,
    // Its letters are drawings.
    name: "paps, ghostscript",
    needs: ["paps", "gs"],
    expected: "failed: no_text_layer",
    make(text, at) {
      at.write("in.txt", plain(text));
      const side = text.language === "he" ? ["--rtl"] : [];
      return distilled(at.run("paps", ["--font=DejaVu Sans 10", ...side, "in.txt"]), at);
    },
  },
  {
    ...pdf,
    name: "rsvg",
    needs: ["rsvg-convert"],
    make: (text, at) => at.run("rsvg-convert", ["-f", "pdf"], svg(text)),
  },
  { ...pdf, name: "qpdf, linearized", needs: ["weasyprint", "soffice", "qpdf"], make: rewritten("--linearize") },
  {
    ...pdf,
    name: "qpdf, object streams",
    needs: ["weasyprint", "soffice", "qpdf"],
    make: rewritten("--object-streams=generate"),
  },
  {
    ...pdf,
    name: "qpdf, unpacked",
    needs: ["weasyprint", "soffice", "qpdf"],
    make: rewritten("--qdf", "--object-streams=disable"),
  },
  {
    ...pdf,
    name: "qpdf, pages turned",
    needs: ["weasyprint", "soffice", "qpdf"],
    make: rewritten("--rotate=90", "--pages", ".", "z-1", "--"),
  },
  {
    ...pdf,
    name: "qpdf, read only",
    needs: ["weasyprint", "soffice", "qpdf"],
    make: rewritten("--encrypt", "", "owner", "256", "--modify=none", "--"),
  },
  {
    ...pdf,
    name: "qpdf, encrypted",
    needs: ["weasyprint", "soffice", "qpdf"],
    languages: ["en"],
    expected: "failed: encrypted_pdf",
    make: rewritten("--encrypt", "reader", "owner", "256", "--"),
  },
  {
    ...pdf,
    name: "img2pdf, scan",
    needs: ["weasyprint", "gs", "img2pdf"],
    languages: ["en"],
    expected: "failed: no_text_layer",
    make(text, at) {
      at.write("in.pdf", printed(text, at));
      at.run("gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pnggray", "-r100", "-sOutputFile=page-%d.png", "in.pdf"]);
      return at.run("img2pdf", ["page-1.png", "page-2.png"]);
    },
  },
];

export interface Corpus {
  made: Made[];
  /** What a tool that is here couldn't do, in its own words */
  problems: string[];
}

/** A file of every maker in every language that it can write. */
export function makeCorpus(folder: string, missing: ReadonlySet<Tool>): Corpus {
  const corpus: Corpus = { made: [], problems: [] };
  for (const maker of makers.filter(({ needs }) => !needs.some((tool) => missing.has(tool))))
    for (const language of maker.languages) {
      const text = textFor(language, corpus.made.length);
      const { name, extension, expected = "ready" } = maker;
      try {
        const bytes = maker.make(text, new Workbench(folder));
        corpus.made.push({ maker: `${name} (${extension})`, extension, text, bytes, expected });
      } catch (error) {
        corpus.problems.push(`${name} (${language}): ${error instanceof Error ? error.message : error}`);
      }
    }
  return corpus;
}
