// Text that no reader sees: letters as Unicode tags, bytes as variation selectors. What it says is read nevertheless.

const tagRun = /[\u{E0020}-\u{E007E}]{2,2000}/gu;
/** A flag of a region (Scotland) is a black flag, a few tags and an end: no hidden text. */
const regionFlag = /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F}/gu;
const selectorRun = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4,4000}/gu;

/** What a text hides in characters that show nothing; empty where it hides nothing. */
export function hiddenText(text: string): string {
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the selectors are meant one by one
  if (!/[\uDB40\uFE00-\uFE0F]/.test(text)) return "";
  const tags = text.replace(regionFlag, "").match(tagRun)?.map(fromTags) ?? [];
  const selectors = text.match(selectorRun)?.map(fromSelectors) ?? [];
  return [...tags, ...selectors].join(" ").slice(0, 8_000);
}

function fromTags(run: string): string {
  return Array.from(run, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)).join("");
}

/** The first 16 selectors are the bytes 0 to 15, the others those from 16 on. */
function fromSelectors(run: string): string {
  const bytes = Array.from(run, (selector) => {
    const code = selector.codePointAt(0) ?? 0;
    return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00;
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
