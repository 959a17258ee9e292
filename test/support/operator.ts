// An operator of the house at its switches.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { app } from "../../src/app.ts";
import type { FeatureName } from "../../src/flags/features.ts";
import type { Answer } from "./api.ts";
import { createOwner, type Person } from "./workspace.ts";

export interface Operator extends Person {
  /** Under `/api/v1/system/` */
  system(method: string, part: string, json?: object): Promise<Answer>;
  turn(feature: FeatureName, on: boolean): Promise<void>;
  turnModel(id: string, on: boolean): Promise<void>;
  /** Everything is on, and there is no canary. */
  reset(): Promise<void>;
}

export async function createOperator(): Promise<Operator> {
  const person = await createOwner();
  const hearth = { ...env, OPERATORS: person.userId };

  async function system(method: string, part: string, json?: object): Promise<Answer> {
    const headers = { Authorization: `Bearer ${person.token}`, "Content-Type": "application/json" };
    const init = json ? { method, headers, body: JSON.stringify(json) } : { method, headers };
    const request = new Request(`https://hearth.test/api/v1/system/${part}`, init);
    const response = await app.fetch(request, hearth, createExecutionContext());
    return { status: response.status, headers: response.headers, body: await response.json() };
  }
  async function change(method: string, part: string, json?: object): Promise<void> {
    const { status, body } = await system(method, part, json);
    expect([part, status, body.error]).toEqual([part, 200, undefined]);
  }
  const turn = (feature: string, on: boolean) => change("PUT", `flags/${feature}`, { on, reason: "a test" });
  const turnModel = (id: string, on: boolean) => change("PUT", `models/${id}`, { on, reason: "a test" });
  return {
    ...person,
    system,
    turn,
    turnModel,
    async reset() {
      const { body } = await system("GET", "flags");
      for (const { name, on } of body.features) if (!on) await turn(name, true);
      for (const { id } of body.models_off) await turnModel(id, true);
      await change("DELETE", "canary");
    },
  };
}
