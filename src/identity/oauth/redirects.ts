// Where a client may have its users sent back to: https, a loopback address of this machine, or a scheme of an app's own. Pure.

const loopbackHosts: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);
const uriMaxChars = 500;
/** Reverse domain names alone (RFC 8252, 7.1): `com.example.app:/callback` */
const privateScheme = /^[a-z][a-z0-9+-]*(?:\.[a-z0-9+-]+)+:$/;

export const isLoopback = (url: URL): boolean => loopbackHosts.has(url.hostname);

export function isRedirectAllowed(uri: string): boolean {
  // Neither blanks, control characters nor what servers and browsers read differently; `*` would be taken for a wildcard.
  if (uri.length > uriMaxChars || !/^[\x21-\x7e]+$/.test(uri) || /[#*\\]/.test(uri) || !URL.canParse(uri)) return false;
  const url = new URL(uri);
  if (url.username || url.password) return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" ? isLoopback(url) : privateScheme.test(url.protocol);
}

/** What a page's `form-action` must name, so that its form may end at the client. */
export function formTargetOf(redirectUri: string): string {
  const { protocol, origin, hostname } = new URL(redirectUri);
  const isWeb = protocol === "https:" || protocol === "http:";
  // A policy can't name an IPv6 address.
  return isWeb && !hostname.startsWith("[") ? origin : protocol;
}
