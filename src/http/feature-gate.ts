// The door of a route that operators can switch off. Nobody waits for the switches alone: where this isolate hasn't seen them for
// a while they are asked for beside the Workspace object, and refuse together with it.
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { type FeatureName, featuresOf } from "../flags/features.ts";
import type { RouteKey } from "../identity/route-permissions.ts";
import { Failure } from "../platform/failure.ts";
import type { AppContext, AppEnv } from "./environment.ts";

/** No middleware where nothing switches the route. */
export function featureGate(key: RouteKey): MiddlewareHandler<AppEnv>[] {
  const names = featuresOf(key);
  return names.length === 0 ? [] : [gateOf(names)];
}

const gateOf = (names: readonly FeatureName[]) =>
  createMiddleware<AppEnv>(async function featureGate(c, next) {
    const learning = c.get("services").flags.ready();
    if (!learning) refuseIfOff(names, c);
    else await refuseLater(names, c, learning);
    await next();
  });

async function refuseLater(names: readonly FeatureName[], c: AppContext, learning: Promise<void>): Promise<void> {
  const refusing = learning.then(() => refuseIfOff(names, c));
  const { confirming } = c.var;
  if (!confirming) return refusing;
  const both = Promise.all([confirming, refusing]).then(([confirmed]) => confirmed);
  // Awaited by whatever the route does first; until then its failure is nobody's.
  both.catch(() => undefined);
  c.set("confirming", both);
}

function refuseIfOff(names: readonly FeatureName[], c: AppContext): void {
  // Nobody is known on a public route.
  const account: AppContext["var"]["account"] | undefined = c.get("account");
  const off = names.find((name) => !c.get("services").flags.isOn(name, account?.userId));
  if (off) throw new Failure({ tag: "feature_disabled", feature: off });
}
