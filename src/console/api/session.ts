// Who is signed in here: tokens, kept for this browser's tabs, renewed before they end, forgotten when they are refused.
import { computed, signal } from "@preact/signals";
import { problemOf } from "./problem.ts";
import type { components } from "./schema.d.ts";

type LoginSession = components["schemas"]["LoginSession"];

export interface Tokens {
  accessToken: string;
  /** Null: a token that somebody pasted or `npm start` printed, which can't be renewed */
  refreshToken: string | null;
  /** Milliseconds since 1970; null: as long as the server takes it */
  expiresAtMs: number | null;
  /** Where it acts; undefined: where the token itself leads */
  workspaceId?: string | undefined;
}

const storageKey = "hearth.session";
const lockName = "hearth.refresh";
/** A token is renewed so long before its end that no call under way outlives it. */
const renewBeforeMs = 30_000;

export const tokens = signal<Tokens | null>(readKept());
export const isSignedIn = computed(() => tokens.value !== null);

export function keepTokens(kept: Tokens | null): void {
  if (kept) localStorage.setItem(storageKey, JSON.stringify(kept));
  else localStorage.removeItem(storageKey);
  tokens.value = kept;
}

/** What log in, register and refresh answer. */
export const tokensOf = (
  answer: Pick<LoginSession, "access_token" | "refresh_token" | "expires_in" | "workspace">,
): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  expiresAtMs: Date.now() + answer.expires_in * 1_000,
  workspaceId: answer.workspace?.id,
});

/** Tabs share one login: what one has renewed or ended counts in all. What another workspace holds is another page. */
export function followOtherTabs(): void {
  addEventListener("storage", ({ key }) => {
    if (key !== storageKey && key !== null) return;
    const kept = readKept();
    if (kept && tokens.value && kept.workspaceId !== tokens.value.workspaceId) location.reload();
    else tokens.value = kept;
  });
}

/** The workspace that each call has to name: only where the token can't be exchanged for one that leads there. */
export const namedWorkspace = (): string | undefined =>
  tokens.value?.refreshToken === null ? tokens.value.workspaceId : undefined;

/** From now on calls act in this workspace of one's own; undefined: where the token itself leads. Throws `Problem`. */
export const enterWorkspace = (workspaceId: string | undefined): Promise<void> =>
  navigator.locks.request(lockName, async () => {
    const kept = readKept();
    if (!kept?.refreshToken) return kept ? keepTokens({ ...kept, workspaceId }) : undefined;
    const answer = await askForNext(kept.refreshToken, workspaceId);
    if (!answer.ok) throw await problemOf(answer);
    keepTokens(tokensOf(await answer.json()));
  });

const thisMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * `#token=…`, as `npm start` prints it: taken once, and out of the address. On this machine alone: elsewhere a link could sign somebody
 * in as somebody else. True where there was one.
 */
export function takeTokenOfAddress(): boolean {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!token || !thisMachine.has(location.hostname)) return false;
  history.replaceState(null, "", "#/");
  keepTokens({ accessToken: token, refreshToken: null, expiresAtMs: null });
  return true;
}

/** The token to call with; null: nobody is signed in. `refused` is the one that the server didn't take. */
export async function currentToken(refused?: string): Promise<string | null> {
  const known = tokens.value;
  if (!known || !isSpent(known, refused)) return known?.accessToken ?? null;
  // One tab renews, the others take what it got.
  return navigator.locks.request(lockName, async () => {
    const kept = readKept();
    if (!kept || !isSpent(kept, refused)) {
      tokens.value = kept;
      return kept?.accessToken ?? null;
    }
    return renew(kept);
  });
}

const isSpent = ({ accessToken, expiresAtMs }: Tokens, refused: string | undefined): boolean =>
  accessToken === refused || (expiresAtMs !== null && expiresAtMs - renewBeforeMs < Date.now());

async function renew({ refreshToken, accessToken, workspaceId }: Tokens): Promise<string | null> {
  if (!refreshToken) return forget();
  const there = await askForNext(refreshToken, workspaceId);
  // Whoever isn't in that workspace any more still has the others.
  const answer = there.status === 404 ? await askForNext(refreshToken, undefined) : there;
  // Anything else than a refusal passes: what is still good is used meanwhile.
  if (answer.status === 401) return forget();
  if (!answer.ok) return accessToken;
  const renewed = tokensOf(await answer.json());
  keepTokens(renewed);
  return renewed.accessToken;
}

const askForNext = (refreshToken: string, workspaceId: string | undefined): Promise<Response> =>
  fetch("/api/v1/auth/refresh", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ refresh_token: refreshToken, workspace_id: workspaceId }),
  });

function forget(): null {
  keepTokens(null);
  return null;
}

function readKept(): Tokens | null {
  const kept = localStorage.getItem(storageKey);
  if (kept === null) return null;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}
