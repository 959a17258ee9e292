import { describe, expect, inject, it } from "vitest";
import { publicOnly } from "../../src/guard/fetch-policy.ts";
import { type FetchDeps, type FetchLimits, fetchPublic } from "../../src/guard/fetch-url.ts";
import { resolverAt } from "../../src/guard/resolve.ts";

const peer = inject("pagePeerUrl");
const limits: FetchLimits = { maxBytes: 100_000, timeoutMs: 10_000, contentTypes: ["text/html", "text/plain"] };
/** Loopback counts as public here, and only there where the peer listens. */
const deps: FetchDeps = {
  policy: {
    ports: [80, 443, Number(new URL(peer).port)],
    isPublic: (address) => address === "127.0.0.1" || publicOnly.isPublic(address),
  },
  resolve: resolverAt(`${peer}/dns`),
};
const fetched = (path: string, changes: Partial<FetchLimits> = {}) =>
  fetchPublic(path.includes("://") ? path : `${peer}${path}`, { ...limits, ...changes }, deps);

describe("a page", () => {
  it("comes with its type and where it was in the end", async () => {
    const { bytes, ...page } = await fetched("/redirect?to=/page");
    expect(page).toEqual({
      finalUrl: `${peer}/page`,
      contentType: "text/html",
      charset: "utf-8",
      etag: null,
      lastModified: null,
    });
    expect(new TextDecoder().decode(bytes)).toBe("<p>hello</p>");
  });

  it.each([301, 302, 303, 307, 308])("is found behind a redirect of %i", async (status) => {
    expect((await fetched(`/redirect?status=${status}`)).finalUrl).toBe(`${peer}/page`);
  });

  it("is followed over five redirects, and over no more", async () => {
    expect((await fetched("/hops?times=5")).finalUrl).toBe(`${peer}/page`);
    await expect(fetched("/hops?times=6")).rejects.toMatchObject({ reason: "too_many_redirects" });
  });

  it.each([
    ["/endless", "too_large"],
    ["/claims", "too_large"],
    ["/packed", "too_large"],
    ["/binary", "content_type_not_allowed"],
    ["/untyped", "content_type_not_allowed"],
    ["/gone", "status_not_ok"],
    ["/redirect?status=304", "status_not_ok"],
    ["/cut", "unreachable"],
  ])("%s is refused: %s", async (path, reason) => {
    await expect(fetched(path)).rejects.toMatchObject({ reason });
  });

  it.each(["/hang", "/stall"])("%s has its time", async (path) => {
    await expect(fetched(path, { timeoutMs: 300 })).rejects.toMatchObject({ reason: "too_slow" });
  });

  it("isn't fetched from here as the policy stands", async () => {
    await expect(fetchPublic(`${peer}/page`, limits)).rejects.toMatchObject({ reason: "port_not_allowed" });
    await expect(fetchPublic("http://127.0.0.1/", limits)).rejects.toMatchObject({ reason: "address_not_public" });
  });
});

describe("a redirect", () => {
  it.each([
    ["http://169.254.169.254/latest/meta-data", "address_not_public"],
    ["http://[::1]/", "address_not_public"],
    ["http://2130706433:23/", "port_not_allowed"],
    ["//10.0.0.1/", "address_not_public"],
    ["http://127.0.0.1:22/", "port_not_allowed"],
    ["http://localhost/", "name_not_public"],
    ["http://rebound.example.com/", "address_not_public"],
    ["http://me:secret@example.com/", "credentials_in_url"],
    ["file:///etc/passwd", "scheme_not_allowed"],
    ["http://[", "malformed_url"],
  ])("to %s is checked like the first URL: %s", async (to, reason) => {
    await expect(fetched(`/redirect?to=${encodeURIComponent(to)}`)).rejects.toMatchObject({ reason });
  });
});

describe("a name", () => {
  const addresses = (name: string) => deps.resolve(name, AbortSignal.timeout(10_000));

  it("has all its addresses, of both families", async () => {
    expect(await addresses("public.example.com")).toEqual(["93.184.215.14", "2606:2800:21f:cb07::1"]);
  });

  it.each([
    ["rebound.example.com", "address_not_public"],
    ["six.example.com", "address_not_public"],
    ["silent.example.com", "name_not_found"],
    ["nowhere.example.com", "name_not_found"],
    ["broken.example.com", "resolver_failed"],
    ["failed.example.com", "resolver_failed"],
    ["down.example.com", "resolver_failed"],
  ])("%s is refused: %s", async (name, reason) => {
    await expect(fetched(`http://${name}/`)).rejects.toMatchObject({ reason });
  });
});
