// AWS Secrets Manager: one secret whose SecretString is a JSON object of our settings. Requests are signed (SigV4) by aws4fetch.
import { AwsClient } from "aws4fetch";
import { z } from "zod";
import { askStore } from "./ask-store.ts";
import { type Rotation, type SecretSource, SecretSourceError } from "./secret-source.ts";
import { anyName, isObject, valuesIn } from "./stored-object.ts";

const store = "AWS Secrets Manager";

export interface AwsSettings {
  secretId: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
  /** Undefined: AWS's own of the region */
  url: string | undefined;
  timeoutMs: number;
}

const valueSchema = z.object({ SecretString: z.string(), CreatedDate: z.number().optional() });
const descriptionSchema = z.object({
  RotationLambdaARN: z.string().optional(),
  /** A service of AWS that rotates it by itself */
  OwningService: z.string().optional(),
});
const rotatedSchema = z.object({ VersionId: z.string().optional() });
const refusalSchema = z.object({ __type: z.string().regex(/^[\w.#:/]{1,120}$/) });

export function awsSecretsManager({ secretId, url, timeoutMs, sessionToken, ...settings }: AwsSettings): SecretSource {
  const client = new AwsClient({
    ...settings,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: "secretsmanager",
  });
  const endpoint = url ?? `https://secretsmanager.${settings.region}.amazonaws.com/`;

  async function call(action: string, body: object = {}) {
    const request = await client.sign(endpoint, {
      method: "POST",
      headers: { "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": `secretsmanager.${action}` },
      body: JSON.stringify({ SecretId: secretId, ...body }),
    });
    return askStore(store, request, timeoutMs);
  }

  async function called<T extends z.ZodType>(schema: T, action: string): Promise<z.output<T>> {
    const answer = await call(action);
    if (answer.status !== 200) throw refused(answer);
    const parsed = schema.safeParse(answer.json);
    if (!parsed.success) throw new SecretSourceError(`${store} answered HTTP 200 without what was asked for`, 200);
    return parsed.data;
  }

  return {
    kind: "aws",
    names: anyName,
    async read(names) {
      const { SecretString, CreatedDate } = await called(valueSchema, "GetSecretValue");
      const changedAt = CreatedDate === undefined ? null : new Date(CreatedDate * 1_000);
      return { values: valuesIn(objectIn(SecretString), names), changedAt };
    },
    /** The secret that holds all of them rotates as a whole, by the Lambda that was set up for it there. */
    async rotate(): Promise<Rotation> {
      const { RotationLambdaARN, OwningService } = await called(descriptionSchema, "DescribeSecret");
      if (!RotationLambdaARN && !OwningService)
        return { kind: "impossible", why: "no rotation is set up for this secret at AWS" };
      const answer = await call("RotateSecret", { ClientRequestToken: crypto.randomUUID() });
      if (answer.status === 400 && codeOf(answer.json) === "InvalidRequestException")
        return { kind: "busy", why: "AWS doesn't begin a rotation now: an earlier one may not be done" };
      if (answer.status !== 200) throw refused(answer);
      return { kind: "begun", versionId: rotatedSchema.safeParse(answer.json).data?.VersionId ?? null };
    },
  };
}

function objectIn(secretString: string): object {
  let held: unknown;
  try {
    held = JSON.parse(secretString);
  } catch {
    held = undefined;
  }
  if (!isObject(held)) throw new SecretSourceError(`${store}: the secret isn't a JSON object of settings`, 200);
  return held;
}

function refused({ status, json }: { status: number; json: unknown }): SecretSourceError {
  const code = codeOf(json);
  return new SecretSourceError(`${store} answered HTTP ${status}${code ? ` (${code})` : ""}`, status);
}

/** The name of AWS's error, without its message, which may quote the request. */
const codeOf = (json: unknown): string | undefined => refusalSchema.safeParse(json).data?.__type.split("#").at(-1);
