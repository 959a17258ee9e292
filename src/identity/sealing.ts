// Secrets of users at rest: AES-GCM under a key of the settings, bound to whose secret it is. The first key seals, all open, so
// that keys can be replaced.
import type { ConfigWithSecrets } from "../platform/config.ts";

type EncryptionKeys = ConfigWithSecrets["encryptionKeys"];

/** Whose secret it is: sealed for one place, it opens in no other. */
export interface Place {
  userId: string;
  provider: string;
}

export interface Sealer {
  seal(secret: string, place: Place): Promise<string>;
  /** Undefined: its key is gone, or it isn't what was sealed for this place. */
  open(sealed: string, place: Place): Promise<string | undefined>;
}

const version = "v1";
const ivBytes = 12;
const algorithm = "AES-GCM";
const form = new RegExp(`^${version}\\.([\\w-]{1,32})\\.([\\w-]{16})\\.([\\w-]+)$`);

const opened = new WeakMap<EncryptionKeys, Sealer>();

/** Undefined where there is no key to seal with. Keys are imported once an isolate. */
export function sealerOf(keys: EncryptionKeys): Sealer | undefined {
  if (keys.length === 0) return undefined;
  const known = opened.get(keys);
  if (known) return known;
  const sealer = openSealer(keys);
  opened.set(keys, sealer);
  return sealer;
}

function openSealer(keys: EncryptionKeys): Sealer {
  const imported = new Map(keys.map(({ id, key }) => [id, once(() => importKey(key))]));
  const keyOf = (id: string) => imported.get(id)?.();
  return {
    async seal(secret, place) {
      const keyId = keys[0]?.id ?? "";
      const key = await keyOf(keyId);
      if (!key) throw new Error("no key to seal with");
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const plain = new TextEncoder().encode(secret);
      const cipher = await crypto.subtle.encrypt(parameters(iv, keyId, place), key, plain);
      return [version, keyId, base64url(iv), base64url(new Uint8Array(cipher))].join(".");
    },
    async open(sealed, place) {
      const [, keyId = "", ivText = "", cipherText = ""] = form.exec(sealed) ?? [];
      const [key, iv, cipher] = [await keyOf(keyId), bytesOf(ivText), bytesOf(cipherText)];
      if (!key || !iv || !cipher) return undefined;
      return crypto.subtle.decrypt(parameters(iv, keyId, place), key, cipher).then(
        (plain) => new TextDecoder().decode(plain),
        () => undefined,
      );
    },
  };
}

const parameters = (iv: Uint8Array<ArrayBuffer>, keyId: string, { userId, provider }: Place) => ({
  name: algorithm,
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify([version, keyId, userId, provider])),
});

const importKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", Buffer.from(key, "base64url"), algorithm, false, ["encrypt", "decrypt"]);

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** Undefined for text that isn't how these very bytes are written: one sealed secret has one text. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Buffer.from(text, "base64url"));
  return text !== "" && base64url(bytes) === text ? bytes : undefined;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
