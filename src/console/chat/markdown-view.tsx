// Markdown as elements, never as HTML: whatever a text has in it, nothing of it is run or loaded.
import { lexer, type Token, type Tokens } from "marked";
import { type ComponentChildren, Fragment } from "preact";
import { useMemo } from "preact/hooks";
import { CodeBlock } from "./code-block.tsx";
import type { MarkdownProps } from "./markdown.tsx";

type Mark = MarkdownProps["mark"];

export function MarkdownView({ text, mark }: MarkdownProps) {
  const tokens = useMemo(() => lexer(text), [text]);
  return (
    <div class="markdown" dir="auto">
      <Blocks tokens={tokens} mark={mark} />
    </div>
  );
}

interface TokensProps {
  tokens: readonly Token[] | undefined;
  mark: Mark;
}

const Blocks = ({ tokens = [], mark }: TokensProps) => (
  <>
    {tokens.map((token, at) => (
      // Text only grows: a token's place is who it is.
      // biome-ignore lint/suspicious/noArrayIndexKey: what a text is made of has no other name than its place
      <Block key={at} token={token as MarkdownToken /* The lexer without extensions makes no others. */} mark={mark} />
    ))}
  </>
);

type MarkdownToken = Exclude<Tokens.Generic, never> & Token;

const blocks: Readonly<Record<string, (token: MarkdownToken, mark: Mark) => ComponentChildren>> = {
  heading: ({ depth, tokens }, mark) => <Heading depth={depth} tokens={tokens} mark={mark} />,
  paragraph: ({ tokens }, mark) => (
    <p dir="auto">
      <Blocks tokens={tokens} mark={mark} />
    </p>
  ),
  code: ({ text, lang }) => <CodeBlock text={text} language={lang} />,
  blockquote: ({ tokens }, mark) => (
    <blockquote dir="auto">
      <Blocks tokens={tokens} mark={mark} />
    </blockquote>
  ),
  list: (token, mark) => <List list={token as Tokens.List /* Its type says so. */} mark={mark} />,
  table: (token, mark) => <Table table={token as Tokens.Table /* Its type says so. */} mark={mark} />,
  hr: () => <hr />,
  space: () => null,
  def: () => null,
  strong: ({ tokens }, mark) => (
    <strong>
      <Blocks tokens={tokens} mark={mark} />
    </strong>
  ),
  em: ({ tokens }, mark) => (
    <em>
      <Blocks tokens={tokens} mark={mark} />
    </em>
  ),
  del: ({ tokens }, mark) => (
    <del>
      <Blocks tokens={tokens} mark={mark} />
    </del>
  ),
  codespan: ({ text }) => <code>{text}</code>,
  br: () => <br />,
  link: ({ href, tokens }, mark) => <Link href={href} tokens={tokens} mark={mark} />,
  image: ({ text, href }) => <>{text || href}</>,
  text: ({ text, tokens }, mark) =>
    tokens ? <Blocks tokens={tokens} mark={mark} /> : <Marked text={text} mark={mark} />,
};

/** HTML and whatever else there is stands as it was written. */
function Block({ token, mark }: { token: MarkdownToken; mark: Mark }) {
  const show = blocks[token.type];
  return <>{show ? show(token, mark) : <Marked text={token.raw} mark={mark} />}</>;
}

function Heading({ depth, tokens, mark }: TokensProps & { depth: number }) {
  // The page's own headings stand above an answer's.
  // A string to TypeScript: it is one of h3 to h6.
  const Level = `h${Math.min(6, depth + 2)}` as "h3";
  return (
    <Level dir="auto">
      <Blocks tokens={tokens} mark={mark} />
    </Level>
  );
}

function List({ list: { ordered, start, items }, mark }: { list: Tokens.List; mark: Mark }) {
  const rows = items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: text only grows
    <li key={at} dir="auto">
      {item.task && <input type="checkbox" checked={item.checked ?? false} disabled aria-label={item.text} />}
      <Blocks tokens={item.tokens} mark={mark} />
    </li>
  ));
  return ordered ? <ol start={Number(start) || 1}>{rows}</ol> : <ul>{rows}</ul>;
}

function Table({ table: { header, rows }, mark }: { table: Tokens.Table; mark: Mark }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
    <section class="scroll" tabIndex={0} aria-label={header.map(({ text }) => text).join(", ")}>
      <table class="table">
        <thead>
          <tr>
            {header.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: text only grows
              <th key={at} scope="col" dir="auto">
                <Blocks tokens={cell.tokens} mark={mark} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: text only grows
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: text only grows
                <td key={column} dir="auto">
                  <Blocks tokens={cell.tokens} mark={mark} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Link({ href, tokens, mark }: TokensProps & { href: string }) {
  if (!/^(https?:|mailto:)/i.test(href)) return <Blocks tokens={tokens} mark={mark} />;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <Blocks tokens={tokens} mark={mark} />
    </a>
  );
}

/** `[2]` → what stands for it */
function Marked({ text, mark }: { text: string; mark: Mark }) {
  if (!mark) return <>{text}</>;
  return (
    <>
      {text.split(/\[(\d{1,3})\]/).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: text only grows
        <Fragment key={at}>{at % 2 === 0 ? part : (mark(Number(part)) ?? `[${part}]`)}</Fragment>
      ))}
    </>
  );
}
