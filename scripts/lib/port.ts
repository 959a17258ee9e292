// Whether the port on which Hearth is to serve is free, asked before anything else is started.
import { once } from "node:events";
import { createServer } from "node:net";
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
