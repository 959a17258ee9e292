// How an object answers a client's close, whatever code the runtime tells of it.
import { expect, it } from "vitest";
import { endClose } from "../../src/conversation/socket-guard.ts";

it.each([1000, 1001, 1005, 1006, 1011, 1015, 3000, 4401])("answers a close that came as %i", (code) => {
  const { 0: client, 1: server } = new WebSocketPair();
  client.accept();
  server.accept();
  endClose(server, code);
  expect(server.readyState).toBeGreaterThanOrEqual(WebSocket.CLOSING);
});
