// `npm run --silent signing-key`: prints what JWT_KEYS should be, with a new key in front of those that are given on standard
// input (`… < old-keys.json`): tokens that the old ones signed stay good.
import { readFileSync } from "node:fs";
import { makeSigningKey } from "./lib/signing-key.ts";

/** A new one, and two that still verify */
const keysMax = 3;

const given = process.stdin.isTTY ? "" : readFileSync(0, "utf8").trim();
const before: unknown = given === "" ? [] : JSON.parse(given);
if (!Array.isArray(before)) throw new Error("standard input isn't a JSON list of keys");
const kid = new Date().toISOString().slice(0, 19).replace(/\D/g, "");
console.log(JSON.stringify([makeSigningKey(kid), ...before].slice(0, keysMax)));
