// The meanings that the rules are made of. Each language says by which words it expresses them.

export const slots = [
  /** To ignore, forget, disobey: an order, not a report of it */
  "disregard",
  /** The same in forms that don't order: ignoring, ignored */
  "disregarding",
  /** To take precedence over, replace, cancel */
  "supersede",
  /** Previous, above, earlier, original */
  "prior",
  "all",
  /** Instructions, rules, guidelines, directives */
  "rules",
  /** What was said: text, conversation, role, memory */
  "talk",
  /** Everything that was said so far, as one phrase */
  "past",
  /** To delete, clear, reset: of files too, so it takes more to be an attack */
  "wipe",
  /** Your, given to you */
  "your",
  /** The system prompt by one of its names */
  "prompt",
  /** Hidden, secret, internal */
  "secret",
  "reveal",
  /** To summarise, translate, explain: harmless with most objects */
  "reshape",
  "verbatim",
  /** The text above, the beginning of this conversation */
  "beginning",
  /** DAN and its kin by name */
  "persona",
  /** Developer mode, god mode */
  "mode",
  "enable",
  "disable",
  "without",
  /** Restrictions, filters, ethics: what holds an assistant back */
  "limits",
  /** Unfiltered, uncensored, jailbroken */
  "unbound",
  /** Act as, pretend to be */
  "pretend",
  /** You are */
  "youAre",
  /** Now, from now on */
  "now",
  /** An assistant, a language model */
  "ai",
  /** Dear AI, note to the assistant: a text that turns to its machine reader */
  "address",
  /** You must, please, make sure */
  "must",
  "newTask",
  "stop",
  "instead",
  "say",
  "only",
  /** Pwned, hacked */
  "boast",
  /** Keys, passwords, the conversation */
  "data",
  "send",
  "destination",
  "tool",
  "call",
  /** Delete, transfer, grant */
  "destroy",
  /** Without asking, without confirmation */
  "unasked",
  /** Don't tell the user */
  "conceal",
  "user",
  /** Never refuse, always comply */
  "noRefusal",
  /** Stay in character */
  "stay",
  /** Illegal, unethical */
  "harmful",
  /** I am your developer, authorised by */
  "authority",
  "follow",
  "decode",
  "join",
  /** The topic of prompt injection itself */
  "meta",
  /** For example, the phrase, says: what introduces a quotation */
  "introducer",
  /** My last message: what belongs to the asker */
  "mine",
  /** A file, a recipe, a device: what has instructions of its own */
  "thing",
  /** Directly before a verb: it is no order (I, they, don't, how to) */
  "shield",
  /** Directly before a verb: perhaps told of (attackers tell it to) */
  "told",
  /** Directly before a verb: it is an order after all (you must, I want you to) */
  "push",
  /** Dear, note to, if you are: what turns to an AI when one is named next */
  "calling",
  /** Tell the user, in your answer: what only an assistant can be asked for */
  "answering",
  /** Must, should, has to: of the third person */
  "obliged",
  /** Reading, indexing, summarising this */
  "reading",
  /** Access checks, the audit log, permissions */
  "access",
  /** What only some may see: salaries, private folders */
  "restricted",
  /** The operator, the maker of an assistant */
  "operator",
  /** Lifted, withdrawn, void: what was done to rules */
  "lifted",
  /** Sure, gladly, of course: an answer that gives in */
  "comply",
  /** A system prompt as such, nobody's in particular */
  "generic",
  /** And on like that, the same way */
  "likewise",
  /** The secret password, the key you keep: what an assistant was told to guard */
  "guarded",
  /** First letter, hint, rhyme, backwards: a secret given away in a roundabout way */
  "roundabout",
  /** Your e-mail tool, the function with the name: an assistant's own tools */
  "ownTool",
  // Plain words that say little alone: for the evidence, not for the rules.
  /** Imagine, world, game, story */
  "imagining",
  /** Developer, operator, whoever made or set up the assistant */
  "maker",
  /** System, configuration */
  "system",
  "obeying",
  /** To hide, withhold, keep back */
  "withholding",
  /** Boss, director, administrator, root */
  "chief",
  /** Message, sentence, line, paragraph */
  "message",
  /** To write, make, sing, turn into a table */
  "making",
  // The following are found by their form, not by words (see marks.ts).
  /** An AI spoken to: `Assistant, …`, `AI: …` */
  "vocative",
  /** A web or mail address */
  "url",
  /** An address that waits to be filled: `?q=`, `{chat}` */
  "openUrl",
  /** A comment or an invisible element */
  "hiddenMarkup",
  /** A command that destroys or steals */
  "danger",
  /** `a+b`, `${x}${y}`, `Part 1: …` */
  "concat",
  /** Something between quotation marks that is to be said */
  "quotation",
  /** A mark of the chat format: `<|im_start|>`, `[INST]` */
  "chatToken",
  /** The end of a document or a tag of the prompt, forged */
  "closing",
  /** A programming language's own words */
  "code",
  /** `{"tool": …, "arguments": …}`, `delete_user(…)` */
  "toolCall",
  /** `### System:`, `<system>`, `"role": "system"` */
  "forgedRole",
] as const;

export type Slot = (typeof slots)[number];

/** The words of one language: phrases parted by commas, `(a|b)` for either, `*` at a word's end for any ending. */
export type Lexicon = Readonly<Partial<Record<Slot, string>>>;
