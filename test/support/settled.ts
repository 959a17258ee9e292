// A workspace whose knowledge has come to rest: what is answered from it now may be kept, and found again.
import { expect } from "vitest";
import { uploadReady } from "./api.ts";
import { heatingNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { createOwner, type Person, services } from "./workspace.ts";

export const boilerQuestion = { question: "Where does the boiler stand?" };

export async function createHeatedOwner(): Promise<Person> {
  const owner = await createOwner();
  const version = async () => (await services().workspaces.read(owner.workspaceId)).knowledgeVersion;
  const before = await version();
  await uploadReady(owner, heatingNote);
  // It rises before the document goes live, and once more after: a moment later than it says so.
  await eventually(async () => expect(await version()).toBe(before + 2));
  return owner;
}
