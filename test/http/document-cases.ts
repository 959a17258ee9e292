// Documents and their versions: how each route is called well, and badly.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { fileForm } from "../support/api.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";

const overlong = "t".repeat(51);

const badForms: RouteCase["malformed"] = [
  { options: json('{"file": "x"}'), status: 415, field: "Content-Type" },
  { options: { body: "no boundary", headers: { "Content-Type": "multipart/form-data" } }, status: 400, field: "body" },
  { options: { body: fileForm("x", "a.md", { title: "t".repeat(301) }) }, status: 400, field: "title" },
];

const badVersions = (pathOf: (version: string) => string): RouteCase["malformed"] =>
  ["seven", "0", "-1", "1.5", "99999999999"].map((version) => ({
    path: pathOf(version),
    options: {},
    status: 400,
    field: "version",
  }));

/** A route of one version */
const versionCase = (rest: string): RouteCase => ({
  valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/versions/1${rest}` }),
  malformed: [
    { path: `/api/v1/docs/seven/versions/1${rest}`, ...noSuchId },
    ...badVersions((version) => `/api/v1/docs/${newId()}/versions/${version}${rest}`),
  ],
  namesAThing: true,
});

export const documentCases = {
  "POST /api/v1/docs": {
    valid: () => ({ path: "/api/v1/docs", options: { body: fileForm(`Text ${newId()}`, "a.md") } }),
    malformed: badForms,
    namesAThing: false,
  },
  "GET /api/v1/docs": {
    valid: () => ({ path: "/api/v1/docs" }),
    malformed: [
      { path: "/api/v1/docs?limit=many", options: {}, status: 400, field: "limit" },
      { path: "/api/v1/docs?state=lost", options: {}, status: 400, field: "state" },
      { path: "/api/v1/docs?tag=a&tag=", options: {}, status: 400, field: "tag.1" },
      { path: "/api/v1/docs?type=exe", options: {}, status: 400, field: "type.0" },
      { path: "/api/v1/docs?path=/a/..", options: {}, status: 400, field: "path" },
      { path: "/api/v1/docs?created_from=yesterday", options: {}, status: 400, field: "created_from" },
      { path: "/api/v1/docs?created_to=2026-02-30", options: {}, status: 400, field: "created_to" },
      { path: "/api/v1/docs?status=lost", options: {}, status: 400, field: "status" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/docs/{id}": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}` }),
    malformed: [{ path: "/api/v1/docs/seven", ...noSuchId }],
    namesAThing: true,
  },
  "DELETE /api/v1/docs/{id}": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}` }),
    malformed: [{ path: "/api/v1/docs/seven", ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/docs/url": {
    // Well formed, and leading nowhere: what a page's answer does is tested in features/pages.test.ts.
    valid: () => ({ path: "/api/v1/docs/url", options: { json: { url: "http://127.0.0.1/" } } }),
    malformed: [
      ...jsonBody({ url: "http://127.0.0.1/" }, "url"),
      ...["ftp://example.com/", "example.com", "http://127.0.0.1/", "http://localhost/", "http://a.example:22/"].map(
        (url) => ({ options: json(JSON.stringify({ url })), status: 400, field: "url" }),
      ),
      { options: json('{"url": "https://example.com/", "refresh_hours": 0}'), status: 400, field: "refresh_hours" },
    ],
    namesAThing: false,
  },
  "POST /api/v1/docs/{id}/refresh": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/refresh` }),
    malformed: [{ path: "/api/v1/docs/seven/refresh", ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/docs/{id}/process": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/process` }),
    malformed: [{ path: "/api/v1/docs/seven/process", ...noSuchId }],
    namesAThing: true,
  },
  "PUT /api/v1/docs/{id}": {
    valid: ({ documentId }) => ({
      path: `/api/v1/docs/${documentId}`,
      options: { body: fileForm(`Text ${newId()}`, "a.md") },
    }),
    malformed: [
      ...badForms,
      { path: "/api/v1/docs/seven", options: { body: fileForm("x", "a.md") }, status: 400, field: "id" },
      {
        options: { body: fileForm("x", "a.md"), headers: { "If-Match": "mine" } },
        status: 400,
        field: "If-Match",
      },
    ],
    namesAThing: true,
  },
  "POST /api/v1/docs/{id}/restore": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/restore` }),
    malformed: [{ path: "/api/v1/docs/seven/restore", ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/docs/{id}/download": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/download` }),
    malformed: [{ path: "/api/v1/docs/seven/download", ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/docs/{id}/passages": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/passages?limit=5` }),
    malformed: [
      { path: "/api/v1/docs/seven/passages", ...noSuchId },
      { path: `/api/v1/docs/${newId()}/passages?around=seven`, options: {}, status: 400, field: "around" },
      { path: `/api/v1/docs/${newId()}/passages?limit=0`, options: {}, status: 400, field: "limit" },
      { path: `/api/v1/docs/${newId()}/passages?cursor=nonsense`, options: {}, status: 400, field: "cursor" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/docs/{id}/versions": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}/versions` }),
    malformed: [
      { path: "/api/v1/docs/seven/versions", ...noSuchId },
      { path: `/api/v1/docs/${newId()}/versions?limit=0`, options: {}, status: 400, field: "limit" },
      { path: `/api/v1/docs/${newId()}/versions?cursor=x`, options: {}, status: 400, field: "cursor" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/docs/{id}/versions/{version}": versionCase(""),
  "GET /api/v1/docs/{id}/versions/{version}/download": versionCase("/download"),
  "GET /api/v1/docs/{id}/versions/{version}/diff/{other}": versionCase("/diff/1"),
  "POST /api/v1/docs/{id}/versions/{version}/restore": versionCase("/restore"),
  "PATCH /api/v1/docs/{id}": {
    valid: ({ documentId }) => ({ path: `/api/v1/docs/${documentId}`, options: { json: { title: "Boiler" } } }),
    malformed: [
      ...jsonBody({ title: "Boiler" }, "title"),
      { path: "/api/v1/docs/seven", options: { json: { title: "Boiler" } }, status: 400, field: "id" },
      { options: json("{}"), status: 400 },
      { options: json('{"path": "/a/../b"}'), status: 400, field: "path" },
      { options: json(`{"tags": ["${overlong}"]}`), status: 400, field: "tags.0" },
      { options: json(JSON.stringify({ author: "a".repeat(301) })), status: 400, field: "author" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/tags": {
    valid: () => ({ path: "/api/v1/tags" }),
    malformed: [
      { path: "/api/v1/tags?limit=0", options: {}, status: 400, field: "limit" },
      { path: "/api/v1/tags?cursor=nonsense", options: {}, status: 400, field: "cursor" },
    ],
    namesAThing: false,
  },
  "PATCH /api/v1/tags/{name}": {
    valid: ({ tag }) => ({ path: `/api/v1/tags/${tag}`, options: { json: { name: `new ${tag}` } } }),
    malformed: [
      ...jsonBody({ name: "new" }, "name"),
      { path: `/api/v1/tags/${overlong}`, options: { json: { name: "new" } }, status: 400, field: "name" },
    ],
    namesAThing: true,
  },
  "DELETE /api/v1/tags/{name}": {
    valid: ({ tag }) => ({ path: `/api/v1/tags/${tag}` }),
    malformed: [{ path: `/api/v1/tags/${overlong}`, ...noSuchId, field: "name" }],
    namesAThing: true,
  },
  "POST /api/v1/tags/merge": {
    valid: ({ tag }) => ({ path: "/api/v1/tags/merge", options: { json: { from: [tag], into: "all" } } }),
    malformed: [
      ...anyJsonBody({ from: ["a"], into: "b" }),
      { options: json('{"from": [], "into": "b"}'), status: 400, field: "from" },
      { options: json('{"from": ["b"], "into": "b"}'), status: 400, field: "from" },
      { options: json('{"from": ["a"], "into": " "}'), status: 400, field: "into" },
    ],
    namesAThing: true,
  },
} satisfies Partial<Record<RouteKey, RouteCase>>;
