// The peer whose pages are fetched: the path's first part names its behaviour.
import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { keepAliveTimeoutMs, type Peer } from "./peer.ts";

/** What `PUT /kept/{name}` has left, until the next one */
const kept = new Map<
  string,
  { body: Buffer; contentType: string; fetches: number; unchanged: number; agent: string | undefined }
>();

type Behaviour = (response: ServerResponse, url: URL) => void;

const html = { "content-type": "text/html; charset=utf-8" };

const behaviours: Readonly<Record<string, Behaviour>> = {
  page: (response) => response.writeHead(200, html).end("<p>hello</p>"),
  /** To `?to=…`, with `?status=…` */
  redirect: (response, { searchParams }) =>
    response
      .writeHead(Number(searchParams.get("status") ?? 302), { location: searchParams.get("to") ?? "/page" })
      .end("moved"),
  /** `?times=…` redirects, then the page */
  hops: (response, { searchParams }) => {
    const left = Number(searchParams.get("times"));
    response.writeHead(302, { location: left > 1 ? `/hops?times=${left - 1}` : "/page" }).end();
  },
  endless: (response) => {
    response.writeHead(200, html);
    const write = (): void => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", write);
    write();
  },
  claims: (response) => response.writeHead(200, { ...html, "content-length": 1_000_000_000 }).write("x"),
  packed: (response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000, "a"))),
  hang: () => undefined,
  stall: (response) => response.writeHead(200, html).write("<p>hel"),
  cut: (response) => {
    response.writeHead(200, { ...html, "content-length": 100 }).write("<p>");
    setTimeout(() => response.destroy(), 20);
  },
  "robots.txt": (response) =>
    response
      .writeHead(200, { "content-type": "text/plain" })
      .end("User-agent: *\nDisallow: /\n\nUser-agent: hearthbot\nDisallow: /kept/private\nAllow: /kept/private/but\n"),
  /** As it was put there, with an ETag; `?weak` has none. `?counts` tells how often it was fetched. */
  kept: (response, { pathname, searchParams }) => void keepOrServe(response, pathname, searchParams),
  binary: (response) => response.writeHead(200, { "content-type": "application/zip" }).end("PK"),
  untyped: (response) => response.writeHead(200).end("<p>hello</p>"),
  gone: (response) => response.writeHead(410, html).end("gone"),
  /** As a resolver's: `?name=` says what it knows */
  dns: (response, { searchParams }) => {
    const { status = 200, json } = resolved(searchParams.get("name") ?? "", searchParams.get("type") ?? "");
    response.writeHead(status, { "content-type": "application/dns-json" }).end(json);
  },
};

async function keepOrServe(response: ServerResponse, pathname: string, search: URLSearchParams): Promise<void> {
  const { req } = response;
  if (req.method === "PUT") {
    const body = await buffer(req);
    kept.set(pathname, {
      body,
      contentType: req.headers["content-type"] ?? html["content-type"],
      fetches: 0,
      unchanged: 0,
      agent: undefined,
    });
    response.writeHead(204).end();
    return;
  }
  const page = kept.get(pathname);
  if (!page) {
    response.writeHead(404, html).end("gone");
    return;
  }
  if (search.has("counts")) {
    response
      .writeHead(200)
      .end(JSON.stringify({ fetches: page.fetches, unchanged: page.unchanged, agent: page.agent }));
    return;
  }
  const etag = `"${createHash("sha256").update(page.body).digest("hex")}"`;
  const isSame = !search.has("weak") && req.headers["if-none-match"] === etag;
  page.fetches++;
  page.agent = req.headers["user-agent"];
  if (isSame) page.unchanged++;
  const validators = search.has("weak") ? {} : { etag, "last-modified": "Sat, 21 Nov 2026 10:00:00 GMT" };
  response
    .writeHead(isSame ? 304 : 200, { ...validators, "content-type": page.contentType })
    .end(isSame ? undefined : page.body);
}

function resolved(name: string, type: string): { status?: number; json: string } {
  const a = (data: string) => ({ name, type: 1, TTL: 60, data });
  const aaaa = (data: string) => ({ name, type: 28, TTL: 60, data });
  const alias = { name, type: 5, TTL: 60, data: "elsewhere.example." };
  const records: Readonly<Record<string, Record<string, object[]>>> = {
    "public.example.com": { A: [alias, a("93.184.215.14")], AAAA: [aaaa("2606:2800:21f:cb07::1")] },
    "rebound.example.com": { A: [a("93.184.215.14"), a("169.254.169.254")] },
    "six.example.com": { AAAA: [aaaa("::ffff:10.0.0.1")] },
    "silent.example.com": { A: [alias] },
  };
  if (name === "broken.example.com") return { json: "<html>" };
  if (name === "failed.example.com") return { json: JSON.stringify({ Status: 2 }) };
  if (name === "down.example.com") return { status: 500, json: "{}" };
  const known = records[name];
  return { json: JSON.stringify(known ? { Status: 0, Answer: known[type] } : { Status: 3 }) };
}

export async function startPagePeer(): Promise<Peer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://peer");
    const behaviour = behaviours[url.pathname.split("/")[1] ?? ""];
    if (behaviour) behaviour(response, url);
    else response.writeHead(404).end();
  });
  server.keepAliveTimeout = keepAliveTimeoutMs;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address and port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
