// How the peer fails before it has answered anything, the same on every endpoint.
import type { Exchange } from "./exchange.ts";
import type { Behaviour } from "./peer.ts";

/** What `slow…` waits where the name tells no time. */
export const slowMs = 10_000;

const page = "<!doctype html><title>Sign in</title>";

export const faults: Readonly<Record<string, Behaviour<Exchange>>> = {
  error: (exchange, status = 500) => exchange.error(status, `the peer was told to answer ${status}`),
  "error-429": (exchange) => exchange.error(429, "slow down", { "retry-after": "7" }),
  "error-429-date": (exchange) => {
    exchange.error(429, "slow down", { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() });
  },
  "error-in-200-json": (exchange) => exchange.error(200, "the model has crashed"),
  "slow-error-body": async (exchange) => {
    exchange.response.writeHead(500, { "content-type": "application/json" }).write('{"error":');
    await exchange.hang();
  },
  html: (exchange) => exchange.other("text/html; charset=utf-8", page),
  redirect: (exchange) => exchange.json(302, {}, { location: "/control/login" }),
  "garbage-json": (exchange) => exchange.other("application/json", '{"choices": [,'),
  "plain-text": (exchange) => exchange.other("text/plain", "OK"),
  reset: (exchange) => exchange.cut(),
};
