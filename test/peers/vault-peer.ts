// The peer that is HashiCorp Vault with a KV engine, version 2. `PUT /<name>` makes or changes the vault that is then at
// `/<name>/v1/…`; it keeps to Vault's order: sealed, namespace, token, policy, path.
import type { ServerResponse } from "node:http";
import { behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";
import { StoreExchange, storeBehaviours } from "./store-exchange.ts";

const emptyVault = {
  behaviour: "ok",
  isSealed: false,
  namespace: null as string | null,
  /** Tokens, and whether their policy lets them read */
  tokens: {} as Record<string, boolean>,
  approle: null as { mount: string; roleId: string; secretId: string; leaseSeconds: number } | null,
  mount: "secret",
  /** By path; null: its latest version was deleted */
  secrets: {} as Record<string, Record<string, unknown> | null>,
  version: 0,
  logins: 0,
};
type Vault = typeof emptyVault;

interface Answer {
  status: number;
  body: unknown;
}

export function startVaultPeer(port = 0): Promise<Peer> {
  const vaults = new Map<string, Vault>();
  return startPeer((call) => answer(call, vaults), port);
}

function answer(call: PeerCall, vaults: Map<string, Vault>): Play | Answer {
  const [, name = "", api, ...rest] = call.path.split("/");
  const vault = vaults.get(name);
  if (call.method === "PUT") {
    const changed: Vault = { ...emptyVault, ...vault, ...call.body };
    vaults.set(name, { ...changed, version: changed.version + 1 });
    return { status: 200, body: {} };
  }
  if (!vault) return refusal(404);
  if (api !== "v1") return { status: 200, body: vault };
  const told = act(call, rest.map(decodeURIComponent).join("/"), vault);
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(storeBehaviours, model, new StoreExchange(told, response, onHangUp));
  return { model: `${vault.behaviour}@${name}`, run };
}

function act({ method, headers, body }: PeerCall, path: string, vault: Vault): Answer {
  if (vault.isSealed) return refusal(503, "Vault is sealed");
  if ((headers["x-vault-namespace"] ?? null) !== vault.namespace) return refusal(403, "permission denied");
  const { approle } = vault;
  if (approle && path === `auth/${approle.mount}/login`) return login(vault, approle, method, body);
  const token = headers["x-vault-token"];
  if (typeof token !== "string" || !vault.tokens[token]) return refusal(403, "permission denied");
  const prefix = `${vault.mount}/data/`;
  if (!path.startsWith(prefix)) return refusal(404, `no handler for route "${path}"`);
  if (method !== "GET") return refusal(405, "unsupported operation");
  return read(vault, path.slice(prefix.length));
}

function login(vault: Vault, approle: NonNullable<Vault["approle"]>, method: string, body: unknown): Answer {
  const { role_id: roleId, secret_id: secretId } = Object(body);
  const isKnown = roleId === approle.roleId && secretId === approle.secretId;
  if (method !== "POST" || !isKnown) return refusal(400, "invalid role or secret ID");
  vault.logins++;
  const token = `hvs.login-${vault.logins}-${approle.roleId}`;
  vault.tokens[token] = true;
  const auth = { client_token: token, lease_duration: approle.leaseSeconds, renewable: true, token_type: "service" };
  return { status: 200, body: { request_id: "r", lease_id: "", data: null, auth } };
}

/** A deleted version's metadata come with its 404. */
function read({ secrets, version }: Vault, path: string): Answer {
  const data = secrets[path];
  if (data === undefined) return refusal(404);
  const metadata = { created_time: "2026-11-20T10:00:00.123456789Z", deletion_time: "", destroyed: false, version };
  return { status: data === null ? 404 : 200, body: { request_id: "r", auth: null, data: { data, metadata } } };
}

const refusal = (status: number, ...errors: string[]): Answer => ({ status, body: { errors } });
