// What a site lets robots fetch, as its robots.txt says (RFC 9309). Pure.

interface Rule {
  allows: boolean;
  /** `*` stands for anything, `$` at the end for the end */
  path: string;
}

interface Group {
  agents: string[];
  rules: Rule[];
}

const linesMax = 10_000;

/** `agent` in lower case. The group that names it counts, else the one for all; the longest rule that fits decides. */
export function isAllowed(robotsTxt: string, agent: string, pathAndQuery: string): boolean {
  const groups = groupsOf(robotsTxt);
  const named = groups.filter(({ agents }) => agents.includes(agent));
  const counting = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const fitting = counting.flatMap(({ rules }) => rules).filter(({ path }) => fits(path, pathAndQuery));
  const longest = Math.max(0, ...fitting.map(({ path }) => path.length));
  const deciding = fitting.filter(({ path }) => path.length === longest);
  return deciding.length === 0 || deciding.some(({ allows }) => allows);
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  for (const line of text.split(/[\r\n]+/, linesMax)) {
    const [field = "", ...rest] = line.replace(/#.*/s, "").split(":");
    const value = rest.join(":").trim();
    const name = field.trim().toLowerCase();
    if (name === "user-agent") openGroup(groups).agents.push(value.toLowerCase());
    else if ((name === "allow" || name === "disallow") && value !== "")
      groups.at(-1)?.rules.push({ allows: name === "allow", path: value });
  }
  return groups;
}

/** Names that follow each other share what follows them. */
function openGroup(groups: Group[]): Group {
  const last = groups.at(-1);
  if (last && last.rules.length === 0) return last;
  const group: Group = { agents: [], rules: [] };
  groups.push(group);
  return group;
}

/** Piece by piece from the left: each `*` takes as little as it can, which finds a fit if there is one. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  const last = isWhole ? pieces.pop() : undefined;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
