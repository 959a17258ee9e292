// Requests that no honest client sends: headers, query strings and paths.
import fc from "fast-check";
import { newId } from "../../../src/platform/ids.ts";
import { forgedCursor, hostileSegment, hostileText, inherited } from "./values.ts";

const unsignedToken = (...parts: object[]): string =>
  `${parts.map((part) => btoa(JSON.stringify(part))).join(".")}.c2ln`;

/** By name, what is aimed at whoever reads it; anything else comes on top. */
const headerValues: Readonly<Record<string, readonly string[]>> = {
  "Content-Type": [
    "",
    "application/json; charset=utf-16",
    'application/json;charset="',
    "APPLICATION/JSON",
    "application/json;",
    "application/json; charset",
    "application/json, text/plain",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    'multipart/form-data; boundary="',
    "application/x-www-form-urlencoded",
    "text/html",
  ],
  "Content-Length": ["-1", "0", "1e9", "abc", "99999999999999999999"],
  "Content-Encoding": ["gzip", "br", "identity, gzip", "", "x".repeat(200)],
  "X-Workspace-Id": [newId(), "00000000-0000-0000-0000-000000000000", "seven", ...inherited],
  "X-Provider-Key": ["openai", "=", "openai=", "__proto__=x", "constructor=sk-1", ",,,", "openai=a,openai=b", "=,=,="],
  "Idempotency-Key": ["", "x", "the-same-key-for-all", "x".repeat(300), ...inherited],
  "Last-Event-ID": ["-1", "0", "1e3", "NaN", "99999999999999999999", "1-1"],
  "If-Match": ["*", "r1", '"e1.r1"', '"e999999999.r9"', '"r1"', 'W/"r1"', '"r999999999"', '"r99999999999"', '"", ""'],
  "If-None-Match": ["*", '"r1"', 'W/"r1"', ",,,", '"'],
  Range: ["bytes=0-0", "bytes=-1", "bytes=9-1,0-", "lines=1"],
  Accept: ["text/event-stream", "*/*;q=abc", "", "application/json;q=1e400"],
  Origin: ["null", "https://app.example.com", "http://[", "file://", "https://evil.test"],
  Cookie: ["=", "a=b; a=c", "__Host-x=%00", ";;;"],
  Upgrade: ["websocket", "h2c"],
  "Sec-WebSocket-Protocol": ["bearer.", "hearth, bearer.x", ",,,"],
  "Cache-Control": ["no-store", "no-cache, max-age=abc", "max-age=99999999999999999999", "="],
  "X-API-Key": ["", "hth_", "hth_0123456789abcdef", `hth_${"x".repeat(2_000)}`],
  "Cf-Access-Jwt-Assertion": ["", "a.b.c", unsignedToken({ alg: "RS256", kid: "x" }, { iss: "https://evil.test" })],
  Authorization: [
    "",
    "Bearer",
    "Bearer a.b.c",
    "Basic YTpi",
    `Bearer ${"x".repeat(8_000)}`,
    `Bearer ${unsignedToken({ alg: "none" }, { sub: "x" })}`,
    `Bearer ${unsignedToken({ alg: "EdDSA", kid: "__proto__" }, { sub: newId(), exp: 1e300 })}`,
    `Bearer ${unsignedToken({ alg: "HS256" }, { sub: {}, exp: "never", iss: ["https://home.issuer.test"] })}`,
    `Bearer ${unsignedToken([], [])}`,
  ],
  Traceparent: ["00-0-0-0", `ff-${"0".repeat(32)}-${"0".repeat(16)}-zz`],
  "X-Request-Id": ["x", "../../etc", "x".repeat(500)],
  "CF-Connecting-IP": ["", "::1", "999.999.999.999", "x".repeat(300)],
  "Access-Control-Request-Method": ["POST", "x y"],
  "X-Forwarded-For": ["127.0.0.1", "'; --"],
};

const hostileHeader: fc.Arbitrary<[string, string]> = fc
  .constantFrom(...Object.keys(headerValues))
  .chain((name) =>
    fc.tuple(
      fc.constant(name),
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(headerValues[name] ?? [""])) },
        { weight: 1, arbitrary: hostileText.map((text) => text.replace(/[^\x20-\x7e]/g, "?")) },
      ),
    ),
  );

export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc
  .array(hostileHeader, { minLength: 1, maxLength: 3 })
  .map((headers) => Object.fromEntries(headers.filter(([name, value]) => isSendable(name, value))));

/** No client gets the others onto the wire: `fetch` refuses them, as does HTTP. */
function isSendable(name: string, value: string): boolean {
  try {
    return new Headers({ [name]: value }).has(name);
  } catch {
    return false;
  }
}

/** Raw, as it stands behind the question mark */
export const hostileQuery = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...names, ...inherited.slice(0, 2)), fc.oneof(hostileSegment, forgedCursor)), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((pairs) => fc.tuple(fc.constant(pairs), fc.oneof(forgedCursor, hostileSegment)))
    .map(([pairs, cursor]) => {
      const query = pairs.map(([name, value]) => `${name}=${name === "cursor" ? cursor : value}`).join("&");
      return `?${query}`;
    });

/** The path of a route with one of its parameters replaced; the others are those of `valid`. */
export function hostilePath(template: string, valid: string): fc.Arbitrary<string> {
  const parts = valid.split("?")[0]?.split("/") ?? [];
  const places = template.split("/").flatMap((part, place) => (part.startsWith("{") ? [place] : []));
  return fc
    .tuple(fc.constantFrom(...places), hostileSegment)
    .map(([place, segment]) => parts.with(place, segment).join("/"));
}
