import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAddresses, checkUrl, FetchFailure, isPublicAddress, publicOnly } from "../../src/guard/fetch-policy.ts";

const refusalOf = (url: string): string | undefined => {
  try {
    checkUrl(url, publicOnly);
    return undefined;
  } catch (error) {
    if (error instanceof FetchFailure) return error.reason;
    throw error;
  }
};

const octet = fc.nat(255);
const privateIpv4 = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
);
const radix = fc.constantFrom(10, 8, 16);
const written = (value: number, base: number) =>
  base === 16 ? `0x${value.toString(16)}` : base === 8 ? `0${value.toString(8)}` : String(value);

describe("an address that isn't public", () => {
  it("is refused in every notation of IPv4", () => {
    fc.assert(
      fc.property(
        privateIpv4,
        fc.integer({ min: 1, max: 4 }),
        fc.array(radix, { minLength: 4, maxLength: 4 }),
        (ip, parts, bases) => {
          // The last part takes all bytes that are left.
          const last = ip.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
          const host = [...ip.slice(0, parts - 1), last]
            .map((value, index) => written(value, bases[index] ?? 10))
            .join(".");
          expect(refusalOf(`http://${host}/`)).toBe("address_not_public");
        },
      ),
    );
  });

  it("is refused behind IPv6, mapped, compatible, NAT64 or 6to4", () => {
    fc.assert(
      fc.property(privateIpv4, fc.constantFrom("::ffff:", "::", "64:ff9b::", "64:ff9b:1::"), (ip, prefix) => {
        expect(refusalOf(`http://[${prefix}${ip.join(".")}]/`)).toBe("address_not_public");
        const hex = ip.map((byte) => byte.toString(16).padStart(2, "0")).join("");
        expect(refusalOf(`http://[2002:${hex.slice(0, 4)}:${hex.slice(4)}::1]/`)).toBe("address_not_public");
      }),
    );
  });

  it.each([
    "::1",
    "::",
    "fe80::1",
    "fec0::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "4000::1",
    "100::1",
  ])("is refused as %s", (address) => {
    expect(refusalOf(`https://[${address}]/`)).toBe("address_not_public");
    expect(isPublicAddress(address)).toBe(false);
  });

  it("is enough among public ones", () => {
    expect(() => checkAddresses(["8.8.8.8", "10.0.0.1"], publicOnly)).toThrow("address_not_public");
    expect(() => checkAddresses([], publicOnly)).toThrow("name_not_found");
    expect(() => checkAddresses(["not an address"], publicOnly)).toThrow("address_not_public");
  });
});

describe("a URL", () => {
  it.each([
    ["ftp://example.com/", "scheme_not_allowed"],
    ["file:///etc/passwd", "scheme_not_allowed"],
    ["javascript:alert(1)", "scheme_not_allowed"],
    ["data:text/html,hi", "scheme_not_allowed"],
    ["http://example.com:22/", "port_not_allowed"],
    ["https://example.com:6379/", "port_not_allowed"],
    ["https://me@example.com/", "credentials_in_url"],
    ["https://me:secret@example.com/", "credentials_in_url"],
    ["https://localhost/", "name_not_public"],
    ["https://LOCALHOST./", "name_not_public"],
    ["https://ｌｏｃａｌｈｏｓｔ/", "name_not_public"],
    ["https://printer.local/", "name_not_public"],
    ["https://metadata.google.internal/", "name_not_public"],
    ["https://router.home.arpa/", "name_not_public"],
    ["https://intranet/", "name_not_public"],
    ["http://①②⑦.⓪.⓪.①/", "address_not_public"],
    ["http://169.254.169.254/latest/meta-data", "address_not_public"],
    ["http://127.1./", "address_not_public"],
    ["//example.com", "malformed_url"],
    ["not a url", "malformed_url"],
    [`https://example.com/${"x".repeat(3_000)}`, "malformed_url"],
  ])("%s is refused: %s", (url, reason) => {
    expect(refusalOf(url)).toBe(reason);
  });

  it.each([
    "https://example.com/a?b#c",
    "http://example.com:443/",
    "https://bücher.example/",
    "http://8.8.8.8/",
    "https://[2606:4700::1111]/",
  ])("%s is taken", (url) => {
    expect(refusalOf(url)).toBeUndefined();
  });

  it("never fails otherwise, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.ipV6().map((ip) => `http://[${ip}]/`),
          fc.ipV4Extended().map((ip) => `http://${ip}/`),
        ),
        (url) => {
          refusalOf(url);
        },
      ),
    );
  });
});
