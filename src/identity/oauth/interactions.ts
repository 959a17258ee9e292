// A login under way: from a client's request to the user's word, page by page. It is found only by the page's handle together with
// the browser's cookie, once.
import type { AuthRequest } from "@cloudflare/workers-oauth-provider";
import { sha256Hex } from "../../platform/ids.ts";
import type { Scope } from "../permissions.ts";
import type { OAuthStore } from "./store.object.ts";

export interface Interaction {
  /** As the library has checked it */
  request: AuthRequest;
  scopes: Scope[];
  /** Null: nobody has logged in yet */
  userId: string | null;
}

export interface Interactions {
  /** Its handle, for the form of the next page */
  begin(interaction: Interaction, binding: string): Promise<string>;
  /** Undefined: too old, used, of another browser, or never there */
  take(handle: string, binding: string): Promise<Interaction | undefined>;
}

export const interactionSeconds = 600;
const secretShape = /^[\w-]{43}$/;

/** 256 random bits in base64url */
export const newSecret = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
export const isSecret = (text: string): boolean => secretShape.test(text);

export function interactions(namespace: DurableObjectNamespace<OAuthStore>): Interactions {
  const store = () => namespace.getByName("interactions");
  const keyOf = async (handle: string, binding: string) => `interaction:${await sha256Hex(`${handle}.${binding}`)}`;
  return {
    async begin(interaction, binding) {
      const handle = newSecret();
      await store().write(await keyOf(handle, binding), JSON.stringify(interaction), {
        metadata: null,
        expiresAtMs: Date.now() + interactionSeconds * 1000,
        expects: undefined,
        needs: null,
      });
      return handle;
    },
    async take(handle, binding) {
      if (!isSecret(handle) || !isSecret(binding)) return undefined;
      const kept = await store().take(await keyOf(handle, binding));
      // Written by `begin` alone.
      return kept === null ? undefined : (JSON.parse(kept) as Interaction);
    },
  };
}
