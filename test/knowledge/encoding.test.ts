// Text in the encodings that people's programs still write.
import { describe, expect, it } from "vitest";
import { decode } from "../../src/knowledge/parse/encoding.ts";

const cyrillic = "Котел стоит в подвале рядом с прачечной. Когда давление низкое, медленно откройте синий вентиль.";
const hebrew = "הדוד נמצא במרתף ליד חדר הכביסה. כשהלחץ נמוך פותחים את השסתום הכחול לאט.";
const german = "Der Heizkessel steht im Keller neben der Waschküche. „Öffnen“ Sie langsam das blaue Ventil.";
const japanese = "ボイラーは地下室の洗濯室の隣にあります。圧力が低いときは、青いバルブをゆっくり開けてください。";
const chinese = "锅炉位于地下室洗衣房旁边。压力低时，请慢慢打开蓝色阀门。每年十月技术人员都会来。";

/** TextDecoder's table read backwards: the bytes of up to two that make a character. */
function encoderFor(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 255; lead >= 0; lead--) {
    for (let trail = 0x40; trail < 256 && lead >= 0x80; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) bytesOf.set(character, [lead, trail]);
    }
    bytesOf.set(decoder.decode(Uint8Array.of(lead)), [lead]);
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? []));
}
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [index, unit] of [0xfeff, ...text.split("").map((c) => c.charCodeAt(0))].entries())
    view.setUint16(2 * index, unit, isLittle);
  return new Uint8Array(view.buffer);
};

describe("text", () => {
  it.each([
    ["windows-1251", cyrillic],
    ["windows-1252", german],
    ["windows-1255", `${hebrew} – „כן“`],
    ["iso-8859-8", hebrew],
    ["koi8-r", cyrillic],
    ["shift_jis", japanese],
    ["gb18030", chinese],
    ["euc-jp", japanese],
  ])("in %s is recognised and read", async (label, text) => {
    const bytes = encoderFor(label)(text);
    expect(await decode(bytes)).toEqual({ text, encoding: label });
  });

  it.each([true, false])("in UTF-16 with its mark is read (little end first: %s)", async (isLittle) => {
    expect((await decode(utf16(`${hebrew} 🙂`, isLittle))).text).toBe(`${hebrew} 🙂`);
  });

  it("in the encoding that somebody told is read so, unless it can't be that", async () => {
    expect(await decode(Uint8Array.of(0xe0), "iso-8859-8")).toEqual({ text: "א", encoding: "iso-8859-8" });
    expect(await decode(new TextEncoder().encode("é"), "no-such-code")).toEqual({ text: "é", encoding: "utf-8" });
    expect(await decode(Uint8Array.of(0xe0), "utf-8").catch(({ reason }) => reason)).toBe("invalid_utf8");
  });

  it("with a large part in ASCII before the first telling letter is recognised too", async () => {
    const text = `${"The plain beginning of it.\n".repeat(20_000)}${german}`;
    expect(await decode(encoderFor("windows-1252")(text))).toEqual({ text, encoding: "windows-1252" });
  });

  it("in bytes of chance is refused or read, and never fails otherwise", async () => {
    for (let seed = 0; seed < 300; seed++) {
      const bytes = crypto.getRandomValues(new Uint8Array(seed)).map((byte) => byte || 1);
      await decode(bytes).catch((error: unknown) => expect(error).toMatchObject({ name: "IngestFailure" }));
    }
  });
});
