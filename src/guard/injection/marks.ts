// What is seen by its form, not by its words: addresses, chat tokens, an AI spoken to. Each becomes a hit of its slot.
import { addHit, type Hit, type Scan } from "./scan.ts";
import { codesOf, hasOneOf, signsOf } from "./shape.ts";
import { type Slot, slots } from "./slots.ts";

interface Form {
  slot: number;
  pattern: RegExp;
  /** No text without one of these has the form; see `hasOneOf`. */
  signs: readonly number[] | undefined;
}

const form = (slot: Slot, pattern: RegExp, signs?: string): Form => ({
  slot: slots.indexOf(slot),
  pattern,
  signs: signs === undefined ? undefined : codesOf(signs),
});

const forms: readonly Form[] = [
  form(
    "url",
    /:\/\/|(?<!\w)\/\/[a-z0-9.-]{4,80}\/|@[a-z0-9-]{1,60}\.[a-z]|\.(?:example|com|net|org|io|site|xyz|ru|cn|de|fr|info|app|dev|tk|biz|me)(?![\w-])/g,
    "./@",
  ),
  form("openUrl", /!\[[^\]\n]{0,80}\]\([^)\n]{0,200}[?&][a-z_]{1,20}=[^)\n]{0,200}\)/g, "]"),
  form("openUrl", /[>}\]]\.[a-z0-9-]{1,40}\.[a-z]{2,12}/g, ">}]"),
  form(
    "hiddenMarkup",
    /<!--|display:\s?none|visibility:\s?hidden|font-size:\s?[01](?:px|pt|em)?(?!\d)|color:\s?(?:white|#fff(?:fff)?|transparent)(?!\w)|<\w{1,20}\s[^>]{0,80}hidden|\[\/\/\]:\s?#|\[\[|~~hidden|opacity:\s?0(?![.\d])/g,
    "<:[~",
  ),
  form(
    "danger",
    /\brm -rf|drop (?:table|database)|curl [^|\n]{1,200}\|\s?(?:ba|z)?sh|wget [^|\n]{1,200}\|\s?(?:ba|z)?sh|169\.254\.169\.254|os\.environ|process\.env|\/etc\/(?:passwd|shadow)|shutdown -|chmod 777|--no-guard|mkfs|:\(\)\s?\{|os\.system|subprocess|eval\(|delete from|--show-all|invoke-expression|\.ssh\/|id_rsa|base64 -d/g,
  ),
  form("concat", /[\p{L}\p{N}_$"]\s?\+\s?[\p{L}_$"]/gu, "+"),
  form("concat", /\$\{\w{1,20}\}\s?\$\{/g, "$"),
  form("concat", /\.join\(|concat\(/g, "("),
  form(
    "concat",
    /(?:part|piece|half|chunk|slot|cell|row|step|teil|hälfte|halfte|partie|moitie|parte|pieza|mitad|часть|ячейка|חלק|תא|الجزء|جزء|第|部分|片段)\s?(?:[0-9a-d]|one|two|[甲乙丙一二三])(?!\w)\s?[:=("“«]/g,
    ':=("\u0080',
  ),
  form(
    "chatToken",
    /<\|[a-z_]{2,30}\|>|\[\/?inst\]|<<\/?sys>>|<\/?s>(?=\s?\[inst)|<start_of_turn>|<end_of_turn>|\[\/?system_prompt\]|\x3cbos\x3e/g,
    "<[",
  ),
  form("closing", /\]\]>/g, "]"),
  form(
    "closing",
    /[[(<=*-]{1,6}\s?(?:fin (?:du|del) |ende des |ende der |конец |סוף ה|نهايه )\p{L}{3,20}|(?:文档|文件|上下文|资料|输入)(?:结束|完)/gu,
    "[(<=*-\u0080",
  ),
  form(
    "closing",
    /<\/(?:kontext|dokument|contexte|documento|contexto|контекст|документ|הקשר|מסמך|سياق|مستند|上下文|文档|quelle|fuente)>/g,
    "<",
  ),
  form(
    "toolCall",
    /"(?:action|tool|tool_name|function|function_call|tool_calls?|tool_input|arguments|args)"\s?:|<(?:tool_call|function_call|invoke|tool_use)/g,
    '"<',
  ),
  form(
    "toolCall",
    /\b(?:send|delete|transfer|grant|create|update|drop|export|reset|remove|approve|revoke|pay|get|read|list|write|upload|refund)_[a-z_]{2,30}\b/g,
    "_",
  ),
  form("toolCall", /\b[a-z]{4,20}\([a-z_]{0,20}=?["']?[^)\n]{0,80}\)/g, "("),
  form(
    "closing",
    /<\/(?:context|passage|document|doc|docs|user|question|query|source|data|input|text|retrieved|result|results|tool_result|search_results|user_input|user_query|message|content|untrusted\w{0,20}|knowledge|chunk|article|email|system)>/g,
    "<",
  ),
  form(
    "closing",
    /[[(<#=*-]{1,6}\s?(?:end|ende|fin|конец|סוף|نهاية|结束)[ _-](?:of[ _-])?(?:the[ _-])?(?:document|documents|context|passage|text|input|prompt|user|data|content|retrieved|system|instructions|message|article|email|untrusted|source)[a-z _-]{0,30}|(?:untrusted|user|retrieved|external)[_ ](?:content|data|input|text)[_ ](?:end|stop)/g,
  ),
  form(
    "forgedRole",
    /<(?:system|system_prompt|sys|developer|admin|operator|root|system[_-](?:message|note|override|instruction|instructions)|instructions?|function_results?|tool_results?|new_instructions|important|priority|סיסטם|מערכת|система|系统)(?:\s[^>]{0,60})?>/g,
    "<",
  ),
  form("forgedRole", /"role"\s?:\s?"(?:system|developer|tool)"|"system"\s?:/g, '"'),
  form("forgedRole", /(?:developer|system)_(?:message|prompt)\s?=/g, "="),
  form(
    "forgedRole",
    /[[=<*-]{1,6} ?(?:begin|start) (?:of )?(?:admin|administrator|system|developer|operator|root)[a-z ]{0,20}|'''system|[>\]-] {0,2}(?:system|systeme|sistema|система|מערכת|النظام|系统)\s?[:：]/g,
    "[=<*'>]-",
  ),
  form(
    "forgedRole",
    /={2,8} ?(?:system|admin|developer|operator|sistema|systeme)[a-z ]{0,14}={2,8}|<(?:admin|system|developer|root|operator)_[a-z]{3,12}>/g,
    "=<",
  ),
  form(
    "code",
    /\b(?:const|let|var|import|def|return|function|public|class|assert)\s[\w{*]|\b(?:select|insert|update) .{1,60}\b(?:from|into|set)\b/g,
  ),
  form("code", /\b(?:post|get|put) \/[a-z]|#!\//g, "/"),
  form("code", /"model"\s?:|=>|\);|\$\(/g, '"=)$'),
  form("forgedRole", /[[<]\|?(?:system|sistema|systeme|system|система|מערכת|النظام|نظام|系统)\|?[\]>]/g, "[<"),
  form(
    "forgedRole",
    /(?:^|\n)[ \t>*]{0,4}(?:#{1,6} ?|\[|\*\*|={2,8} ?|-{2,8} ?|<)?(?:system|system message|system prompt|system instructions?|developer|developer message|system notice|systeme|sistema|система|системное сообщение|מערכת|نظام|النظام|系统|系统消息|系統)(?:\]|\*\*|>)?(?: ?={2,8}| ?-{2,8})?\s?[:：]/g,
    ":\u0080",
  ),
];

const slash = codesOf("/");
const space = 32;
const aiNumber = slots.indexOf("ai");
const vocativeNumber = slots.indexOf("vocative");
const addressNumber = slots.indexOf("address");
const openUrlNumber = slots.indexOf("openUrl");
const callingNumber = slots.indexOf("calling");
const readingNumber = slots.indexOf("reading");
/** The most words between `note to` and the AI that it is for (`whichever`, `the`, `poor`) */
const callReach = 3;
const sentenceStart = /(?:^|[.!?。！？؟\n>:：;()[\]{}"'«“*|#/~—–،，,-])\s{0,4}$/;
/** A comma, a colon or a dash after the name calls for attention. */
const callEnd = /^\s{0,2}(?:[,:،，：—–!！](?!\s?["'“«„])|-\s|请|注意)/;

/** Adds the hits of the forms to the scan. */
export function addMarks(scan: Scan): void {
  const present = signsOf(scan.text);
  for (const { slot, pattern, signs } of forms) {
    if (signs && !hasOneOf(present, signs)) continue;
    insert(scan, hitsAt(scan, slot, placesOf(pattern, scan.text)));
  }
  if (hasOneOf(present, slash)) insert(scan, hitsAt(scan, openUrlNumber, openUrls(scan.text)));
  const spokenTo = scan.hits[aiNumber] ?? [];
  insert(scan, turnings(scan, spokenTo));
  insert(
    scan,
    spokenTo.filter((hit) => isCalled(scan, hit)).map((hit) => ({ ...hit, slot: vocativeNumber })),
  );
  scan.inOrder.sort(byPlace);
}

const byPlace = (one: Hit, other: Hit): number => one.from - other.from;

/** Where the form begins, after a line's end. `matchAll` copies a pattern each time: most find nothing. */
function placesOf(pattern: RegExp, text: string): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    places.push(match.index + (match[0].startsWith("\n") ? 1 : 0));
  return places;
}

/** Addresses that end in `=` or `?`, or hold brackets: something is to be filled in. */
function openUrls(text: string): number[] {
  return Array.from(text.matchAll(/(?::\/\/|\.[a-z]{2,12}\/)([^\s"')]{1,300})/g))
    .filter(([, run = ""]) => /[=?]$|[{<[$(]/.test(run))
    .map((match) => match.index);
}

/** `Note to the AI`, `AI indexing this`: an AI named directly after what turns to it, or before what it does here. */
function turnings(scan: Scan, spokenTo: readonly Hit[]): Hit[] {
  const calls = new Set((scan.hits[callingNumber] ?? []).map((hit) => hit.last + 1));
  const readers = new Set((scan.hits[readingNumber] ?? []).map((hit) => hit.first));
  const isTurnedTo = (hit: Hit): boolean => {
    for (let step = 0; step < callReach; step++) {
      const sentence = (word: number) => Math.abs((scan.flat.places[word] ?? 0) - hit.from) <= callReach;
      if (calls.has(hit.first - step) && sentence(hit.first - step)) return true;
      if (readers.has(hit.last + 1 + step) && sentence(hit.last + 1 + step)) return true;
    }
    return false;
  };
  return spokenTo.filter(isTurnedTo).map((hit) => ({ ...hit, slot: addressNumber }));
}

function isCalled(scan: Scan, hit: Hit): boolean {
  const begin = scan.flat.offsets[hit.first] ?? 0;
  const end = endOf(scan, hit.last);
  const before = scan.text.slice(Math.max(0, begin - 3), begin);
  return sentenceStart.test(begin === 0 ? "" : before) && callEnd.test(scan.text.slice(end, end + 4));
}

/** Where a word ends in the text: words and their places in the line differ by what parted them. */
function endOf(scan: Scan, word: number): number {
  const start = scan.flat.starts[word] ?? 0;
  let length = 0;
  while (scan.flat.wordAt[start + length] === word && scan.flat.line[start + length] !== space) length++;
  return (scan.flat.offsets[word] ?? 0) + length;
}

/** The offsets must ascend. A form stands at the first word that doesn't begin before it. */
function hitsAt(scan: Scan, slot: number, offsets: readonly number[]): Hit[] {
  let word = 0;
  return offsets.map((offset) => {
    while (word < scan.flat.offsets.length - 1 && (scan.flat.offsets[word] ?? 0) < offset) word++;
    const place = scan.flat.places[word] ?? 0;
    // It covers no word: the words of the form may be hits of their own.
    return { slot, first: word, last: word - 1, from: place, to: place };
  });
}

/** Of one slot */
function insert(scan: Scan, hits: readonly Hit[]): void {
  for (const hit of hits) addHit(scan, hit);
  const [some] = hits;
  if (some) scan.hits[some.slot]?.sort(byPlace);
}
