// Code, to be copied.

import { copyText } from "../ui/copy-text.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { w } from "./words.ts";

export const CodeBlock = ({ text, language }: { text: string; language: string | undefined }) => (
  <figure class="code">
    <figcaption class="row apart soft small">
      <span dir="ltr">{language}</span>
      <IconButton icon="copy" label={w("copyCode")} isSmall onClick={() => copyText(text)} />
    </figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys */}
    <pre dir="ltr" tabIndex={0}>
      <code>{text}</code>
    </pre>
  </figure>
);
