// Things of a workspace that requests are aimed at, and ids of things that nobody has.
import { newId } from "../../src/platform/ids.ts";
import { ask, call, uploadReady } from "./api.ts";
import { heatingNote } from "./documents.ts";
import type { Target } from "./route-case.ts";
import { createPerson, type Person } from "./workspace.ts";

export async function targetOf(person: Person): Promise<Target> {
  const tag = `tag-${newId()}`;
  const documentId = await uploadReady(person, heatingNote, "heating.md", { tags: tag });
  const { body } = await ask(person, { question: "Where is the boiler?", model: "builtin/extractive" });
  const { workspaceId } = person;
  const member = await createPerson(workspaceId, "member");
  const said = { sessionId: body.session_id, messageId: body.message_id };
  const key = await call("POST", "/api/v1/api-keys", person.token, { json: { name: "Target", scopes: ["chat"] } });
  const invitations = `/api/v1/workspaces/${workspaceId}/invitations`;
  const invitation = await call("POST", invitations, person.token, { json: { role: "member" } });
  const note = await call("POST", "/api/v1/notes", person.token, { json: { title: "Roof", text: "It is tight." } });
  const client = await call("POST", "/api/v1/clients", person.token, { json: { name: "Dana Levi" } });
  const session = await call("POST", "/api/v1/clinical-sessions", person.token, {
    json: { client_id: client.body.id, date: "2026-03-02", subjective: "Sleeps badly." },
  });
  const incident = await call("POST", "/api/v1/security/incidents", person.token, { json: { summary: "Smoke" } });
  const made = {
    keyId: key.body.id,
    invitationId: invitation.body.id,
    incidentId: incident.body.id,
    noteId: note.body.id,
    knowledgeId: await knowledgeItem(person, "Leave"),
    otherKnowledgeId: await knowledgeItem(person, "Sick leave"),
    clientId: client.body.id,
    clinicalSessionId: session.body.id,
  };
  return { ...unknownTarget(), ...said, ...made, documentId, tag, workspaceId, memberId: member.userId };
}

/** A draft: nothing reads it in the background. */
async function knowledgeItem({ token }: Person, title: string): Promise<string> {
  const json = { title, text: "Ask a week before." };
  return (await call("POST", "/api/v1/knowledge/items", token, { json })).body.id;
}

export const unknownTarget = (): Target => ({
  documentId: newId(),
  noteId: newId(),
  tag: `tag-${newId()}`,
  knowledgeId: newId(),
  otherKnowledgeId: newId(),
  clientId: newId(),
  clinicalSessionId: newId(),
  sessionId: newId(),
  messageId: newId(),
  workspaceId: newId(),
  memberId: newId(),
  invitationId: newId(),
  keyId: newId(),
  incidentId: newId(),
});
