// Ports: one that is free, and whether the one on which Hearth is to serve is, asked before anything else is started.
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { SetupError } from "./setup-error.ts";

export async function assertPortFree(port: number, command: string): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  } catch (error) {
    const why =
      error instanceof Error && "code" in error && error.code === "EADDRINUSE"
        ? "is taken (by another Hearth?)"
        : `can't be used (${error})`;
    throw new SetupError(
      `PORT: port ${port} ${why}. Choose another: PORT=${port === 65_535 ? 8787 : port + 1} ${command}`,
    );
  }
  await new Promise((resolve) => server.close(resolve));
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
