// The peer that is AWS Secrets Manager: it checks each request's signature itself. `PUT /accounts/<access key id>` says who that is
// and what they keep; `behaviour` how it is answered.
import type { ServerResponse } from "node:http";
import { behave, type Peer, type PeerCall, type Play, startPeer } from "./peer.ts";
import { accessKeyOf, type Signer, signatureProblem } from "./sigv4.ts";
import { StoreExchange, storeBehaviours } from "./store-exchange.ts";

/** Where a test doesn't say: an account that keeps nothing. */
const nobodysAccount = {
  behaviour: "ok",
  sessionToken: null as string | null,
  secrets: {} as Record<string, unknown>,
  /** Whether a Lambda rotates its secrets */
  rotates: false,
  isRotating: false,
};
type Account = typeof nobodysAccount & Signer;

interface Answer {
  status: number;
  body: unknown;
}

export function startAwsPeer(port = 0): Promise<Peer> {
  const accounts = new Map<string, Account>();
  return startPeer((call) => answer(call, accounts), port);
}

function answer(call: PeerCall, accounts: Map<string, Account>): Play | Answer {
  const [, place, name = ""] = call.path.split("/");
  if (call.method === "PUT" && place === "accounts") {
    accounts.set(name, { ...nobodysAccount, ...accounts.get(name), ...call.body });
    return { status: 200, body: {} };
  }
  const id = accessKeyOf(call);
  if (id === undefined) return refusal("MissingAuthenticationTokenException");
  const account = accounts.get(id);
  if (!account) return refusal("UnrecognizedClientException");
  const problem = signatureProblem(call, account, "secretsmanager");
  const told = problem ? refusal(problem) : act(call, account);
  const run = (model: string, response: ServerResponse, onHangUp: () => void) =>
    behave(storeBehaviours, model, new StoreExchange(told, response, onHangUp));
  return { model: `${account.behaviour}@${id}`, run };
}

function act({ headers, body, method, path }: PeerCall, account: Account): Answer {
  const isForm = headers["content-type"] === "application/x-amz-json-1.1" && method === "POST" && path === "/";
  if (!isForm) return refusal("UnknownOperationException");
  const secret = account.secrets[body.SecretId];
  if (secret === undefined) return refusal("ResourceNotFoundException");
  const named = { ARN: `arn:aws:secretsmanager:${account.region}:1:secret:${body.SecretId}`, Name: body.SecretId };
  switch (headers["x-amz-target"]) {
    case "secretsmanager.GetSecretValue":
      return ok({
        ...named,
        CreatedDate: 1_790_000_000.5,
        SecretString: textOf(secret),
        VersionStages: ["AWSCURRENT"],
      });
    case "secretsmanager.DescribeSecret":
      return ok({ ...named, ...(account.rotates ? { RotationLambdaARN: "arn:aws:lambda:rotator" } : {}) });
    case "secretsmanager.RotateSecret":
      return rotate(account, body.ClientRequestToken, named);
    default:
      return refusal("UnknownOperationException");
  }
}

function rotate(account: Account, token: unknown, named: object): Answer {
  if (typeof token !== "string" || token.length < 32 || token.length > 64) return refusal("InvalidParameterException");
  if (!account.rotates || account.isRotating) return refusal("InvalidRequestException");
  account.isRotating = true;
  return ok({ ...named, VersionId: token });
}

const textOf = (secret: unknown): string => (typeof secret === "string" ? secret : JSON.stringify(secret));
const ok = (body: object): Answer => ({ status: 200, body });
const refusal = (type: string): Answer => ({ status: 400, body: { __type: type, Message: `${type} of the peer` } });
