// `npm run --silent encryption-key`: prints one key for ENCRYPTION_KEYS, which is a JSON list of such.
import { makeEncryptionKey } from "./lib/signing-key.ts";

console.log(JSON.stringify(makeEncryptionKey(new Date().toISOString().slice(0, 10))));
