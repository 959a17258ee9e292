// Vitest global setup: starts the upstream peers and tells the tests where they are.
import type { TestProject } from "vitest/node";
import { startAnthropicPeer } from "../peers/anthropic-peer.ts";
import { startAwsPeer } from "../peers/aws-peer.ts";
import { startCoherePeer } from "../peers/cohere-peer.ts";
import { startGooglePeer } from "../peers/google-peer.ts";
import { startIssuerPeer } from "../peers/issuer-peer.ts";
import { startOllamaPeer } from "../peers/ollama-peer.ts";
import { startOpenAiPeer } from "../peers/openai-peer.ts";
import { startPagePeer } from "../peers/page-peer.ts";
import { startVaultPeer } from "../peers/vault-peer.ts";
import { startWebhookPeer } from "../peers/webhook-peer.ts";
import { startWorkersAiPeer } from "../peers/workers-ai-peer.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Without a path; the API's base URL is `${openAiPeerUrl}/v1` */
    openAiPeerUrl: string;
    /** The API's base URL as it is */
    anthropicPeerUrl: string;
    /** The API's base URL as it is */
    googlePeerUrl: string;
    /** The API's base URL as it is, and `${ollamaPeerUrl}/needs-access` behind Cloudflare Access */
    ollamaPeerUrl: string;
    /** Without a path; its one endpoint is `${coherePeerUrl}/v2/rerank` */
    coherePeerUrl: string;
    /** Of the service behind the `AI` binding */
    workersAiPeerUrl: string;
    /** Without a path, which says how an alert is received: `${webhookPeerUrl}/ok/mine` */
    webhookPeerUrl: string;
    /** Without a path; an issuer's keys are at `${issuerPeerUrl}/${name}/jwks` */
    issuerPeerUrl: string;
    /** Without a path, which says how the page behaves */
    pagePeerUrl: string;
    /** Secrets Manager: who signs is known after `PUT /accounts/${accessKeyId}` */
    awsPeerUrl: string;
    /** Vaults are at `${vaultPeerUrl}/${name}`, each made by a `PUT` there */
    vaultPeerUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const openAi = await startOpenAiPeer();
  project.provide("openAiPeerUrl", openAi.url);
  const anthropic = await startAnthropicPeer();
  project.provide("anthropicPeerUrl", anthropic.url);
  const google = await startGooglePeer();
  project.provide("googlePeerUrl", google.url);
  const ollama = await startOllamaPeer();
  project.provide("ollamaPeerUrl", ollama.url);
  const cohere = await startCoherePeer();
  project.provide("coherePeerUrl", cohere.url);
  const workersAi = await startWorkersAiPeer();
  project.provide("workersAiPeerUrl", workersAi.url);
  const webhook = await startWebhookPeer();
  project.provide("webhookPeerUrl", webhook.url);
  const issuer = await startIssuerPeer();
  project.provide("issuerPeerUrl", issuer.url);
  const page = await startPagePeer();
  project.provide("pagePeerUrl", page.url);
  const aws = await startAwsPeer();
  project.provide("awsPeerUrl", aws.url);
  const vault = await startVaultPeer();
  project.provide("vaultPeerUrl", vault.url);
  const peers = [openAi, anthropic, google, ollama, cohere, workersAi, webhook, issuer, page, aws, vault];
  return async () => {
    await Promise.all(peers.map((peer) => peer.close()));
  };
}
