// A route's contract: what it takes, what it answers, and (from the one table) who may call it. Middleware, validation
// and OpenAPI are made from it; a path without a row in `routePermissions` doesn't compile.
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { Permission } from "../identity/permissions.ts";
import { type RouteKey, routePermissions } from "../identity/route-permissions.ts";
import { errorCatalog } from "../platform/error-catalog.ts";
import { Failure } from "../platform/failure.ts";
import { authenticate, confirmBeforeAnswer } from "./authenticate.ts";
import { type BodyKind, limitBody } from "./body.ts";
import type { AppEnv } from "./environment.ts";
import { featureGate } from "./feature-gate.ts";
import { confirmCaller, limitAddresses, limitCalls } from "./limits.ts";
import { isOpenAiPath, openAiErrorSchema } from "./openai-errors.ts";

type Method<K extends RouteKey> = K extends `${infer M} ${string}` ? Lowercase<M> : never;
type Path<K extends RouteKey> = K extends `${string} ${infer P}` ? P : never;
type ContractConfig = Omit<RouteConfig, "method" | "path" | "middleware" | "security"> & {
  /** Its id may hold slashes. */
  wholeId?: boolean;
  /** Every call is counted, with a token for its user, without one for its address; `itself`: together with what it costs. */
  counted?: "itself" | "never";
  /** How much it takes; a form with a file is taken as one. */
  bodyKind?: "text";
  /** The `id` in its path is the workspace in which the caller acts. */
  isPathsWorkspace?: boolean;
};

export const errorSchema = z
  .object({
    error: z.object({
      error_code: z.enum(Object.keys(errorCatalog)),
      message: z.string(),
      details: z.array(z.unknown()),
      request_id: z.string(),
      trace_id: z.string(),
      timestamp: z.iso.datetime(),
      suggested_action: z.string(),
      metadata: z.record(z.string(), z.unknown()),
    }),
  })
  .openapi("Error");

/** Ids that hold slashes (`provider/model`) are taken whole: Hono's pattern for that, which `openapi.ts` turns back. */
const wholeIdPattern = "{.+}";
export const withoutPatterns = (path: string): string => path.replace(/:(\w+)\{\.\+\}/g, "{$1}");
const withPatterns = (path: string | undefined) => path?.replace(/\{(\w+)\}/g, `:$1${wholeIdPattern}`);

export function contract<const K extends RouteKey, const C extends ContractConfig>(key: K, config: C) {
  const [method, path] = key.split(" ");
  const permission = routePermissions[key];
  return createRoute({
    ...config,
    // The key's type says so: "<METHOD> <path>".
    method: method?.toLowerCase() as Method<K>,
    path: (config.wholeId ? withPatterns(path) : path) as Path<K>,
    security: permission === "public" ? [] : eitherOf,
    "x-permission": permission,
    middleware: permission === "public" ? publicDoor(key, config) : guardedDoor(key, permission, config),
    responses: {
      ...config.responses,
      default: isOpenAiPath(path ?? "")
        ? { description: "OpenAI's error", content: { "application/json": { schema: openAiErrorSchema } } }
        : { description: "The standard error", content: { "application/json": { schema: errorSchema } } },
    } as C["responses"],
  });
}

/** An access token, or an API key in either header */
const eitherOf: Record<string, string[]>[] = [{ bearer: [] }, { apiKey: [] }];

const publicDoor = (key: RouteKey, config: ContractConfig): MiddlewareHandler<AppEnv>[] => [
  ...(config.counted ? [] : [limitAddresses]),
  ...featureGate(key),
  limitBody(bodyKindOf(config)),
  requireMediaType(config),
];

const guardedDoor = (key: RouteKey, permission: Permission, config: ContractConfig): MiddlewareHandler<AppEnv>[] => [
  authenticate(permission, config.isPathsWorkspace === true),
  ...featureGate(key),
  countingOf(key, config.counted),
  limitBody(bodyKindOf(config)),
  requireMediaType(config),
];

function countingOf(key: RouteKey, counted: ContractConfig["counted"]): MiddlewareHandler<AppEnv> {
  if (counted === "itself") return confirmBeforeAnswer;
  return counted === "never" ? confirmCaller : limitCalls(key);
}

const bodyKindOf = (config: ContractConfig): BodyKind =>
  mediaTypesOf(config).includes("multipart/form-data") ? "file" : (config.bodyKind ?? "small");

function requireMediaType(config: ContractConfig): MiddlewareHandler<AppEnv> {
  const accepted = mediaTypesOf(config);
  const mayBeAbsent = config.request?.body?.required === false;
  return createMiddleware<AppEnv>(async function requireMediaType(c, next) {
    const got = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    if (accepted.length > 0 && !accepted.includes(got) && !(got === "" && mayBeAbsent)) {
      throw new Failure({
        tag: "unsupported_media_type",
        field: "Content-Type",
        got: mediaTypeIn(got),
        accepted,
      });
    }
    await next();
  });
}

/** Nothing else that stands in the header is told again. */
const mediaTypeIn = (got: string): string => {
  if (got === "") return "a body without a type";
  return /^[\w.+-]{1,64}\/[\w.+-]{1,64}$/.test(got) ? got : "a type that can't be read";
};

const mediaTypesOf = (config: ContractConfig): string[] => Object.keys(config.request?.body?.content ?? {});
