// Which addresses of the web Hearth fetches for somebody: public ones alone, however they are written. Pure.
import ipaddr from "ipaddr.js";

/** Why something wasn't fetched. */
export type FetchRefusal =
  | "malformed_url"
  | "scheme_not_allowed"
  | "port_not_allowed"
  | "credentials_in_url"
  | "name_not_public"
  | "address_not_public"
  | "name_not_found"
  | "resolver_failed"
  | "robots_disallowed"
  | "too_many_redirects"
  | "status_not_ok"
  | "content_type_not_allowed"
  | "too_large"
  | "too_slow"
  | "unreachable";

export class FetchFailure extends Error {
  readonly reason: FetchRefusal;
  /** Of `status_not_ok`: what it was */
  readonly status: number | undefined;
  constructor(reason: FetchRefusal, options: ErrorOptions & { status?: number } = {}) {
    super(reason, options);
    this.name = "FetchFailure";
    this.reason = reason;
    this.status = options.status;
  }
}

export interface FetchPolicy {
  ports: readonly number[];
  isPublic(address: string): boolean;
}

export const publicOnly: FetchPolicy = { ports: [80, 443], isPublic: isPublicAddress };

const urlMaxChars = 2_048;
const portsByScheme: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** Names that only mean something inside a house, by their ends */
const privateEnds = [
  "localhost",
  "local",
  "internal",
  "intranet",
  "lan",
  "home",
  "corp",
  "private",
  "home.arpa",
  "test",
];

export interface Target {
  url: URL;
  /** Undefined: a name, of which every address is to be checked */
  address: string | undefined;
}

/** The URL as it may be fetched. The parser has written numbers of any notation (0x7f.1, 2130706433, 0177.0.0.1) as one. */
export function checkUrl(text: string, policy: FetchPolicy): Target {
  const url = text.length <= urlMaxChars && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new FetchFailure("malformed_url");
  checkForm(url, policy);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(host)) {
    checkAddresses([host], policy);
    return { url, address: host };
  }
  if (!isPublicName(host)) throw new FetchFailure("name_not_public");
  return { url, address: undefined };
}

function checkForm({ protocol, username, password, port }: URL, policy: FetchPolicy): void {
  const usualPort = portsByScheme[protocol];
  if (usualPort === undefined) throw new FetchFailure("scheme_not_allowed");
  if (username !== "" || password !== "") throw new FetchFailure("credentials_in_url");
  if (!policy.ports.includes(port === "" ? usualPort : Number(port))) throw new FetchFailure("port_not_allowed");
}

/** One that isn't public is enough: which of them is used, the caller can't choose. */
export function checkAddresses(addresses: readonly string[], policy: FetchPolicy): void {
  if (addresses.length === 0) throw new FetchFailure("name_not_found");
  if (!addresses.every(policy.isPublic)) throw new FetchFailure("address_not_public");
}

/** In lower case and Punycode already. A name of one label is somebody's own. */
function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, "");
  if (!/^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,20}$/.test(name)) return false;
  return !privateEnds.some((end) => name === end || name.endsWith(`.${end}`));
}

/** Global unicast alone: no address that stands for another (mapped, NAT64, 6to4, Teredo), whichever that is. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(globalUnicast);
}

/** All that is given out of IPv6 so far: whatever lies outside is nobody's. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");
