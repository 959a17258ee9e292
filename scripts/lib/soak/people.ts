// Who lives in the soak: workspaces whose knowledge says a word that no other's does, and people in each of them.

import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Api, callJson } from "../api.ts";
import { developmentToken } from "../development-token.ts";
import type { SoakHearth } from "./hearth.ts";

export interface Person extends Api {
  name: string;
  workspace: Workspace;
  role: "owner" | "member";
}

export interface Workspace {
  name: string;
  marker: string;
}

const names = ["amber", "birch", "cedar"] as const;
const topics = ["boiler", "garden", "router", "piano", "kitchen", "garage", "attic", "cellar"] as const;

export const topicOf = (n: number): string => topics[n % topics.length] ?? topics[0];

export async function settlePeople({ settings, url }: SoakHearth): Promise<Person[]> {
  const people: Person[] = [];
  for (const name of names) {
    const workspace = { name, marker: `marker-${name}` };
    for (const role of ["owner", "member"] as const) {
      const membership = { user: `${name}-${role}`, workspace: name, role };
      const token = await developmentToken(settings, membership);
      people.push({ name: membership.user, workspace, role, url, token });
    }
  }
  await Promise.all(ownersOf(people).map(seed));
  return people;
}

export const ownersOf = (people: readonly Person[]): Person[] => people.filter(({ role }) => role === "owner");

/** Text of a document about this and that, which names its workspace in every section. */
export function documentText({ workspace }: Person, n: number): string {
  const sections = topics.map((topic, index) => {
    const said = `In the house of ${workspace.marker} the ${topic} has the number ${n * 10 + index}. `;
    return `## The ${topic}, file ${n}\n\n${said.repeat(4)}\n\nWhoever looks for the ${topic} asks ${workspace.marker}.`;
  });
  return `# House book ${n} of ${workspace.marker}\n\n${sections.join("\n\n")}\n`;
}

export function documentForm(text: string): FormData {
  const form = new FormData();
  form.set("file", new File([text], "house-book.md"));
  return form;
}

const documentSchema = z.object({ id: z.string(), status: z.string() });

async function seed(owner: Person): Promise<void> {
  const body = documentForm(documentText(owner, 0));
  let document = documentSchema.parse(await callJson(owner, "/api/v1/docs", { method: "POST", body }));
  while (document.status !== "ready") {
    if (document.status === "failed") throw new Error(`The first document of ${owner.name} failed`);
    await sleep(100);
    document = documentSchema.parse(await callJson(owner, `/api/v1/docs/${document.id}`));
  }
}
