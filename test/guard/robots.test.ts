// What robots.txt forbids is left alone, however it is written; what it doesn't forbid is free.
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { publicOnly } from "../../src/guard/fetch-policy.ts";
import { fetchPublic } from "../../src/guard/fetch-url.ts";
import { resolverAt } from "../../src/guard/resolve.ts";
import { isAllowed } from "../../src/guard/robots.ts";
import { respectingRobots } from "../../src/guard/robots-gate.ts";

const may = (robots: string, path: string) => isAllowed(robots, "hearthbot", path);

describe("robots.txt", () => {
  it.each([
    ["", "/any", true],
    ["User-agent: *\nDisallow: /", "/any", false],
    ["User-agent: *\nDisallow:", "/any", true],
    ["User-agent: *\nDisallow: /\n\nUser-agent: HearthBot\nDisallow: /x", "/any", true],
    ["User-agent: *\nAllow: /\nUser-agent: hearthbot # us\nUser-agent: other\nDisallow: /any", "/any/page", false],
    ["User-agent: *\nDisallow: /docs\nAllow: /docs/open", "/docs/open/1", true],
    ["User-agent: *\nDisallow: /docs\nAllow: /docs", "/docs", true],
    ["User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true],
    ["User-agent: *\nDisallow: /*/private*x", "/a/private/1/x/2", false],
    ["User-agent: *\nDisallow: /a$", "/ab", true],
    ["user-AGENT:*\r\ndisallow:/a\r\n", "/ab", false],
    ["Disallow: /", "/any", true],
    ["<html>Not found</html>", "/any", true],
  ])("%j at %s: %s", (robots, path, expected) => {
    expect(may(robots, path)).toBe(expected);
  });

  it("always comes to a decision", () => {
    const line = fc.constantFrom(
      "User-agent: *",
      "Disallow: /*a*a*a*a*b$",
      "Allow: /",
      "Disallow: *",
      ":",
      "#",
      "x:y:z",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), fc.string(), (lines, path) => {
        expect(typeof may(lines.join("\n"), `/${path}`)).toBe("boolean");
      }),
    );
    expect(may(`User-agent: *\nDisallow: /${"*a".repeat(900)}b$`, `/${"a".repeat(2_000)}`)).toBe(true);
  });
});

describe("a fetch that respects robots", () => {
  const peer = inject("pagePeerUrl");
  const deps = respectingRobots({
    policy: { ports: [Number(new URL(peer).port)], isPublic: (at) => at === "127.0.0.1" || publicOnly.isPublic(at) },
    resolve: resolverAt(`${peer}/dns`),
  });
  const limits = { maxBytes: 100_000, timeoutMs: 10_000, contentTypes: ["text/html"] };
  const fetched = (path: string) => fetchPublic(`${peer}${path}`, limits, deps);

  it("takes what is open to it, and nothing else, behind redirects too", async () => {
    expect((await fetched("/page")).finalUrl).toBe(`${peer}/page`);
    await expect(fetched("/kept/private/1")).rejects.toMatchObject({ reason: "robots_disallowed" });
    await expect(fetched("/redirect?to=/kept/private/1")).rejects.toMatchObject({ reason: "robots_disallowed" });
    await expect(fetched("/kept/private/but-not-this")).rejects.toMatchObject({ reason: "status_not_ok", status: 404 });
  });
});
