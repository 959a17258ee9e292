// The pages' one style, allowed by its hash: nothing else may be loaded or run on them.
import { createHash } from "node:crypto";

export const style = `:root { color-scheme: light dark; --ink: #1c2321; --paper: #fbfaf7; --line: #c9c5ba; --accent: #9a3412; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --paper: #191b1a; --line: #4a4d4a; --accent: #fdba74; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 26rem; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
p, ul { margin: 0 0 1rem; overflow-wrap: anywhere; }
ul { padding-left: 1.25rem; }
label { display: block; margin: 0 0 1rem; font-weight: 600; }
input, select { display: block; width: 100%; margin-top: .25rem; padding: .625rem; border: 1px solid var(--line); border-radius: .375rem;
  background: transparent; color: inherit; font: inherit; }
option { color: #1c2321; background: #fbfaf7; }
button { padding: .625rem 1.25rem; border: 1px solid var(--ink); border-radius: .375rem; background: transparent; color: inherit; font: inherit; }
button.yes { background: var(--ink); color: var(--paper); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { color: var(--accent); font-weight: 600; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; }`;

export const styleSource = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
