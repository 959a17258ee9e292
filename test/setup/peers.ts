// Vitest global setup: starts the upstream peers and tells the tests where they are.
import type { TestProject } from "vitest/node";
import { startOpenAiPeer } from "../peers/openai-peer.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Without a path; the API's base URL is `${openAiPeerUrl}/v1` */
    openAiPeerUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const peer = await startOpenAiPeer();
  project.provide("openAiPeerUrl", peer.url);
  return () => peer.close();
}
