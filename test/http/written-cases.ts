// The matrix' rows of a written source: the same for every kind, with a body of its own.
import type { WrittenBase } from "../../src/http/written/resource.ts";
import { anyJsonBody, json, noSuchId, type RouteCase, type Target } from "../support/route-case.ts";

interface Example {
  /** One that is well formed */
  body: Record<string, unknown>;
  /** A field of it that must be a text */
  field: string;
  idOf(target: Target): string;
}

type WrittenRoute<B extends string> =
  | `${"POST" | "GET"} ${B}`
  | `${"GET" | "PATCH" | "DELETE"} ${B}/{id}`
  | `POST ${B}/{id}/restore`;

export function writtenCases<const B extends WrittenBase>(
  base: B,
  { body, field, idOf }: Example,
): Record<WrittenRoute<B>, RouteCase> {
  const malformed = [
    ...anyJsonBody(body),
    { options: json(JSON.stringify({ ...body, [field]: 7 })), status: 400, field },
    { options: json(JSON.stringify({ ...body, [field]: "" })), status: 400, field },
  ];
  const named = (suffix = "", options = {}): RouteCase => ({
    valid: (target) => ({ path: `${base}/${idOf(target)}${suffix}`, options }),
    malformed: [{ path: `${base}/seven${suffix}`, ...noSuchId }],
    namesAThing: true,
  });
  const cases: Record<string, RouteCase> = {
    [`POST ${base}`]: { valid: () => ({ path: base, options: { json: body } }), malformed, namesAThing: false },
    [`GET ${base}`]: {
      valid: () => ({ path: base }),
      malformed: [
        { path: `${base}?limit=many`, options: {}, status: 400, field: "limit" },
        { path: `${base}?sort=moon`, options: {}, status: 400, field: "sort" },
        { path: `${base}?deleted=perhaps`, options: {}, status: 400, field: "deleted" },
      ],
      namesAThing: false,
    },
    [`GET ${base}/{id}`]: named(),
    [`PATCH ${base}/{id}`]: { ...named("", { json: { [field]: "Another" } }), malformed: malformed.slice(0, 3) },
    [`DELETE ${base}/{id}`]: named(),
    [`POST ${base}/{id}/restore`]: named("/restore"),
  };
  // What is computed has no literal keys: these are those that the type names.
  return cases as Record<WrittenRoute<B>, RouteCase>;
}
