// A path that nobody serves is 404; one that is served by other methods is 405 and says which.
import { routePermissions } from "../identity/route-permissions.ts";
import type { AppContext } from "./environment.ts";
import { respondWith } from "./errors.ts";

const served = Object.keys(routePermissions).map((key) => {
  const [method = "", path = ""] = key.split(" ");
  return { method, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`) };
});

export function onNotFound(c: AppContext): Response {
  const allowed = served.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method);
  return respondWith(
    allowed.length > 0 ? { tag: "method_not_allowed", allowed } : { tag: "not_found", what: "path" },
    c,
  );
}
