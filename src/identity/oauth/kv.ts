// The store objects in the shape of the KV namespace that the OAuth library asks for. One for each request: what a request has read
// and another has changed since is never overwritten, so that of two uses of one code only one counts.
import { OAuthError } from "@cloudflare/workers-oauth-provider";
import { z } from "zod";
import type { OAuthStore, StoredEntry } from "./store.object.ts";

/** What the library uses of a KV namespace */
export interface OAuthKv {
  get(key: string, options?: { type: "json" }): Promise<unknown>;
  put(key: string, value: string, options?: KVNamespacePutOptions): Promise<void>;
  delete(key: string): Promise<void>;
  list(options: { prefix: string; limit?: number; cursor?: string | null }): Promise<KvPage>;
}

interface KvPage {
  keys: { name: string; metadata?: unknown; expiration?: number }[];
  list_complete: boolean;
  cursor?: string;
}

interface Place {
  object: string;
  needs: string | null;
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const clientKey = /^client:[\w-]{16}$/;
const grantKey = new RegExp(`^grant:(${uuid}):[\\w-]{16}$`);
const tokenKey = new RegExp(`^token:(${uuid}):([\\w-]{16}):[0-9a-f]{64}$`);
const listedPrefix = new RegExp(`^(?:grant|token):(${uuid}):`);
/** As the library makes access tokens, refresh tokens and codes: user, grant, secret */
const tokenShape = new RegExp(`^${uuid}:[\\w-]{16}:[\\w-]{32}$`);

export const isOAuthToken = (token: string): boolean => tokenShape.test(token);

const objectOfUser = (userId: string | undefined) => `user:${userId}`;
const objectOfClients = "clients";
const pageMax = 1_000;

/** Undefined: no key of the library's, which therefore holds nothing. No object is woken for it. */
export function placeOf(key: string): Place | undefined {
  if (clientKey.test(key)) return { object: objectOfClients, needs: null };
  const grant = grantKey.exec(key);
  if (grant) return { object: objectOfUser(grant[1]), needs: null };
  const token = tokenKey.exec(key);
  // A token outlives its grant nowhere, however the two were written and removed.
  return token ? { object: objectOfUser(token[1]), needs: `grant:${token[1]}:${token[2]}` } : undefined;
}

/** What stops being worth anything: a grant with all of its tokens, or one access token of it */
export interface Revoked {
  what: "grant" | "access_token";
  grantId: string;
  userId: string;
  clientId: string;
  workspaceId: string;
}

/** As the library keeps a grant, with what `grant` gave along */
const keptGrant = z.object({ clientId: z.string(), metadata: z.object({ workspaceId: z.uuid() }) });

/** `onRevoke` is told of what is gone. */
export function oauthKv(
  namespace: DurableObjectNamespace<OAuthStore>,
  onRevoke: (revoked: Revoked) => void = () => undefined,
): OAuthKv {
  const revisions = new Map<string, number | null>();
  return {
    async get(key, options) {
      const place = placeOf(key);
      if (!place) return null;
      const entry = await namespace.getByName(place.object).read(key, place.needs);
      revisions.set(key, entry?.revision ?? null);
      return entry && options?.type === "json" ? JSON.parse(entry.value) : (entry?.value ?? null);
    },
    async put(key, value, options) {
      const place = placeOf(key);
      if (!place) throw new Error("No key of an authorization server's store");
      const written = await namespace.getByName(place.object).write(key, value, {
        metadata: options?.metadata ? JSON.stringify(options.metadata) : null,
        expiresAtMs: expiryOf(options),
        expects: revisions.get(key),
        needs: place.needs,
      });
      if (!written) throw new OAuthError("invalid_grant", { description: "It was used or revoked in between" });
      revisions.delete(key);
    },
    async delete(key) {
      const place = placeOf(key);
      if (!place) return;
      const object = namespace.getByName(place.object);
      // In this order they arrive: read as it was before.
      const [grant] = await Promise.all([object.read(grantOf(key)), object.remove(key)]);
      const revoked = revokedBy(key, grant);
      if (revoked) onRevoke(revoked);
    },
    async list({ prefix, limit = pageMax, cursor }) {
      const found = await namespace.getByName(objectOfPrefix(prefix)).list(prefix, cursor ?? "", limit + 1);
      const page = found.slice(0, limit);
      const keys = page.map(({ key, metadata, expiresAtMs }) => ({
        name: key,
        ...(metadata === null ? {} : { metadata: JSON.parse(metadata) }),
        ...(expiresAtMs === null ? {} : { expiration: Math.floor(expiresAtMs / 1000) }),
      }));
      const last = page.at(-1)?.key;
      return found.length > limit && last
        ? { keys, list_complete: false, cursor: last }
        : { keys, list_complete: true };
    },
  };
}

const grantOf = (key: string): string => key.replace(/^token:([^:]+:[^:]+):.*$/, "grant:$1");

/** Undefined: a client, or what was gone already */
function revokedBy(key: string, kept: StoredEntry | null): Revoked | undefined {
  const [kind, userId = "", grantId = ""] = key.split(":");
  if (kind !== "grant" && kind !== "token") return undefined;
  const grant = keptGrant.safeParse(kept && JSON.parse(kept.value)).data;
  if (!grant) return undefined;
  const { clientId, metadata } = grant;
  const what = kind === "grant" ? "grant" : "access_token";
  return { what, grantId, userId, clientId, workspaceId: metadata.workspaceId };
}

function objectOfPrefix(prefix: string): string {
  if (prefix.startsWith("client:")) return objectOfClients;
  const userId = listedPrefix.exec(prefix)?.[1];
  if (!userId) throw new Error("The grants of all users lie in no one object");
  return objectOfUser(userId);
}

function expiryOf(options: KVNamespacePutOptions | undefined): number | null {
  if (options?.expirationTtl !== undefined) return Date.now() + options.expirationTtl * 1000;
  return options?.expiration === undefined ? null : options.expiration * 1000;
}
