// The pages' one style, allowed by its hash: nothing else may be loaded or run on them. It looks as the console does
// (src/console/styles), whose files these pages can't load.
import { createHash } from "node:crypto";

export const style = `:root { color-scheme: light dark; --ink: #1c2321; --soft: #5b625e; --paper: #fbfaf7; --raised: #ffffff; --line: #dcd7cb;
  --accent: #9a3412; --on-accent: #fffaf5; --wash: #f9ebe1; --bad: #a11c1c; --radius: .625rem; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --soft: #a9a69d; --paper: #191b1a; --raised: #222524; --line: #3a3e3c;
  --accent: #fdba74; --on-accent: #2a1405; --wash: #33261b; --bad: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Hebrew", sans-serif; overflow-wrap: anywhere; }
main { width: 100%; max-width: 26rem; padding: 1.5rem; border: 1px solid var(--line); border-radius: .875rem; background: var(--raised); }
h1 { font-size: 1.375rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; margin: 0 0 1rem; }
p, ul { margin: 0 0 1rem; }
ul { padding-inline-start: 1.25rem; }
label { display: block; margin: 0 0 1rem; font-size: .9375rem; font-weight: 600; }
input, select { display: block; width: 100%; min-height: 2.5rem; margin-top: .25rem; padding: .4375rem .75rem; border: 1px solid var(--line);
  border-radius: var(--radius); background: var(--raised); color: inherit; font: inherit; font-weight: 400; }
button { min-height: 2.5rem; padding: .375rem .875rem; border: 1px solid var(--line); border-radius: var(--radius);
  background: var(--raised); color: inherit; font: inherit; font-weight: 550; cursor: pointer; }
button:hover { border-color: var(--soft); }
button.yes { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.problem { padding: .75rem 1rem; border-radius: var(--radius); border-inline-start: 3px solid var(--bad); background: var(--wash); }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; }`;

export const styleSource = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
