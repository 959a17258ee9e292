// Clinical records: who finds them, how they are cited, and how a client's sessions go with him.
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { ask, call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person } from "../support/workspace.ts";

const clients = "/api/v1/clients";
const sessions = "/api/v1/clinical-sessions";
const model = "builtin/extractive";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
});

const make = async (path: string, json: object, person = owner) => {
  const answer = await call("POST", path, person.token, { json });
  expect(answer.status).toBe(201);
  return answer.body;
};
const found = async (query: string, person = owner) =>
  (await call("POST", "/api/v1/search", person.token, { json: { query } })).body.results;
const citations = async (query: string, person = owner) =>
  (await found(query, person)).map(({ citation }: { citation: object }) => citation);
/** Nearest vectors are always some: what counts is what they say. */
const told = async (query: string, person = owner) => JSON.stringify(await found(query, person));
const ready = (path: string, person = owner) =>
  eventually(async () => {
    const answer = await call("GET", path, person.token);
    expect(answer.body.status).toBe("ready");
    return answer;
  });
const agent = (json: object, person = owner, headers = {}) =>
  call("POST", "/api/v1/ai/agent/chat", person.token, { json: { model, stream: false, ...json }, headers });

async function makeClient(fields: object, person = owner): Promise<string> {
  const { id } = await make(clients, fields, person);
  await ready(`${clients}/${id}`, person);
  return id;
}

async function makeSession(fields: object, person = owner): Promise<string> {
  const { id } = await make(sessions, { date: "2026-03-02", ...fields }, person);
  await ready(`${sessions}/${id}`, person);
  return id;
}

describe("A record", () => {
  it("is found field by field, and cited as what it is", async () => {
    const client_id = await makeClient({
      name: "Dana Levi",
      contact: "dana at the harbour office",
      medical_history: "Migraine since childhood.",
      notes: "Prefers appointments in the morning.",
    });
    const session_id = await makeSession({
      client_id,
      subjective: "Stabbing pain in the left shoulder.",
      objective: "Reduced abduction beyond ninety degrees.",
      assessment: "Impingement of the supraspinatus tendon.",
      plan: "Pendulum exercises every evening.",
    });
    const session = { type: "session", session_id, client_id, client_name: "Dana Levi", session_date: "2026-03-02" };
    const client = { type: "client", client_id, client_name: "Dana Levi" };
    const expected = {
      "stabbing pain": { ...session, field_name: "subjective" },
      "reduced abduction": { ...session, field_name: "objective" },
      "supraspinatus tendon": { ...session, field_name: "assessment" },
      "pendulum exercises": { ...session, field_name: "plan" },
      "migraine since childhood": { ...client, field_name: "medical_history" },
      "prefers appointments in the morning": { ...client, field_name: "notes" },
    };
    for (const [query, citation] of Object.entries(expected)) {
      const [first] = await found(query);
      expect(first.citation).toEqual(citation);
      // Nobody was named: it is found by what it says.
      expect(query).not.toContain("Dana");
      // And named, by what it says before what else there is of her.
      expect((await citations(`Dana Levi ${query}`))[0]).toEqual(citation);
    }
    // Of how to reach her nothing is found.
    expect(await told("harbour office")).not.toContain("harbour");
  });

  it("is found in Hebrew, under headings in Hebrew", async () => {
    const client_id = await makeClient({ name: "יעל כהן", medical_history: "אלרגיה חמורה לפניצילין." });
    await makeSession({ client_id, plan: "להמשיך בתרגילי נשימה מדי ערב." });
    const [allergy] = await found("אלרגיה לפניצילין");
    expect(allergy.citation).toMatchObject({ type: "client", client_name: "יעל כהן", field_name: "medical_history" });
    const [plan] = await found("תרגילי נשימה");
    expect(plan.citation).toMatchObject({ type: "session", field_name: "plan" });
    const answer = await agent({ query: "לאיזו תרופה יש ליעל כהן אלרגיה?" });
    expect(answer.body.citations[0]).toMatchObject({ type: "client", client_name: "יעל כהן" });
  });

  it("may be empty, and be emptied", async () => {
    const id = await makeClient({ name: "Nobody Yet" });
    const path = `${clients}/${id}`;
    await call("PATCH", path, owner.token, { json: { notes: "Collects porcelain owls." } });
    await eventually(async () => expect((await citations("porcelain owls"))[0]).toMatchObject({ client_id: id }));
    const { body } = await call("PATCH", path, owner.token, { json: { notes: null } });
    expect(body).toMatchObject({ name: "Nobody Yet", notes: null });
    await ready(path);
    expect(await told("porcelain owls")).not.toContain("porcelain");
  });

  it("is no new version for a state or an address that nobody asks for", async () => {
    const id = await makeClient({ name: "Still Water" });
    const { body } = await call("PATCH", `${clients}/${id}`, owner.token, { json: { contact: "By the sea" } });
    expect(body).toMatchObject({ contact: "By the sea", version: 1 });
    const sessionId = await makeSession({ client_id: id, plan: "Rest." });
    const final = await call("PATCH", `${sessions}/${sessionId}`, owner.token, { json: { state: "final" } });
    expect(final.body).toMatchObject({ state: "final", version: 1, client_name: "Still Water" });
  });

  it("is listed by client, day, state and words", async () => {
    const person = await createOwner();
    const a = await makeClient({ name: "Ada" }, person);
    const b = await makeClient({ name: "Bo" }, person);
    await makeSession({ client_id: a, date: "2026-01-05", subjective: "Tired." }, person);
    await makeSession({ client_id: a, date: "2026-02-05", state: "final", plan: "Swim twice." }, person);
    await makeSession({ client_id: b, date: "2026-03-05" }, person);
    const days = async (query: string) =>
      (await call("GET", `${sessions}?${query}`, person.token)).body.items.map(({ date }: { date: string }) => date);
    expect(await days("")).toEqual(["2026-03-05", "2026-02-05", "2026-01-05"]);
    expect(await days(`client_id=${a}&sort=date`)).toEqual(["2026-01-05", "2026-02-05"]);
    expect(await days("state=final")).toEqual(["2026-02-05"]);
    expect(await days("from=2026-02-05&to=2026-03-04")).toEqual(["2026-02-05"]);
    expect(await days("q=SWIM")).toEqual(["2026-02-05"]);
    const { body: first } = await call("GET", `${sessions}?sort=date&limit=2`, person.token);
    expect(await days(`sort=date&limit=2&cursor=${first.next_cursor}`)).toEqual(["2026-03-05"]);
    const names = async (query: string) =>
      (await call("GET", `${clients}?${query}`, person.token)).body.items.map(({ name }: { name: string }) => name);
    expect(await names("")).toEqual(["Ada", "Bo"]);
    expect(await names("q=b")).toEqual(["Bo"]);
  });
});

describe("Rights", () => {
  const secret = "Confided a fear of lighthouses.";
  let client_id: string;
  let person: Person;
  beforeAll(async () => {
    person = await createOwner();
    client_id = await makeClient({ name: "Quiet One", notes: secret }, person);
  });

  it("let no viewer read, find or be told of it", async () => {
    const viewer = await createPerson(person.workspaceId, "viewer");
    for (const path of [clients, `${clients}/${client_id}`, sessions])
      expect((await call("GET", path, viewer.token)).status).toBe(403);
    expect(await found("fear of lighthouses", viewer)).toEqual([]);
    const { body } = await ask(viewer, { question: "Who has a fear of lighthouses?", model });
    expect(body.citations).toEqual([]);
    expect((await agent({ query: "Who has a fear of lighthouses?" }, viewer)).status).toBe(403);
  });

  it("end with a role: whoever becomes a viewer no longer sees what he was told", async () => {
    const demoted = await createPerson(person.workspaceId, "member");
    const { body } = await agent({ query: "Who has a fear of lighthouses?" }, demoted);
    expect(body.citations).toHaveLength(1);
    const path = `/api/v1/workspaces/${person.workspaceId}/members/${demoted.userId}`;
    expect((await call("PATCH", path, person.token, { json: { role: "viewer" } })).status).toBe(204);
    const { body: session } = await call("GET", `/api/v1/chat/sessions/${body.session_id}`, demoted.token);
    expect(session.messages[0]).toMatchObject({ answer: null, citations: [], withdrawn: true });
  });

  it("let members read and write, and erase nothing", async () => {
    const member = await createPerson(person.workspaceId, "member");
    expect((await citations("fear of lighthouses", member))[0]).toMatchObject({ type: "client" });
    const { body } = await ask(member, { question: "Who has a fear of lighthouses?", model });
    expect(body.citations).toMatchObject([{ type: "client", client_name: "Quiet One" }]);
    expect((await call("GET", `${clients}/${client_id}/export`, member.token)).status).toBe(403);
    expect((await call("POST", `${clients}/${client_id}/erase`, member.token)).status).toBe(403);
  });

  it("hold for keys: one without the scope finds nothing, though its owner does, not even in a cache", async () => {
    const keyOf = async (scopes: string[]): Promise<Person> => {
      const { body } = await call("POST", "/api/v1/api-keys", person.token, { json: { name: "K", scopes } });
      return { ...person, token: body.key };
    };
    const question = { question: "Who has a fear of lighthouses?", model };
    expect((await ask(person, question)).body.citations).toHaveLength(1);
    const plain = await keyOf(["chat", "search"]);
    expect(await found("fear of lighthouses", plain)).toEqual([]);
    expect((await ask(plain, question)).body.citations).toEqual([]);
    expect((await agent({ query: question.question }, plain)).status).toBe(403);
    expect((await call("GET", clients, plain.token)).status).toBe(403);
    const reader = await keyOf(["chat", "search", "records:read"]);
    expect(await found("fear of lighthouses", reader)).toHaveLength(1);
    expect((await agent({ query: question.question }, reader)).body.citations).toHaveLength(1);
    expect((await call("POST", clients, reader.token, { json: { name: "X" } })).status).toBe(403);
    // To ask costs money: reading alone is not asking.
    expect((await agent({ query: question.question }, await keyOf(["records:read"]))).status).toBe(403);
  });

  it("end at the workspace: a session of somebody else's client is none", async () => {
    const stranger = await createOwner();
    for (const id of [client_id, newId()]) {
      const answer = await call("POST", sessions, stranger.token, { json: { client_id: id, date: "2026-03-02" } });
      expect([answer.status, answer.body.error.error_code]).toEqual([404, "ERR_NOT_FOUND"]);
      expect((await agent({ query: "Who?", client_id: id }, stranger)).status).toBe(404);
    }
  });
});

describe("A client's sessions", () => {
  it("tell his new name when he is renamed, and are read anew under it", async () => {
    const client_id = await makeClient({ name: "Before Marriage" });
    const session_id = await makeSession({ client_id, assessment: "Tennis elbow on the right." });
    await call("PATCH", `${clients}/${client_id}`, owner.token, { json: { name: "After Wedding" } });
    expect((await citations("tennis elbow"))[0]).toMatchObject({ session_id, client_name: "After Wedding" });
    expect((await call("GET", `${sessions}/${session_id}`, owner.token)).body.client_name).toBe("After Wedding");
    await eventually(async () => {
      expect((await call("GET", `${sessions}/${session_id}`, owner.token)).body).toMatchObject({
        status: "ready",
        version: 2,
      });
    });
    expect((await citations("After Wedding tennis elbow"))[0]).toMatchObject({ session_id });
    expect(await told("Before Marriage")).not.toContain("Before");
  });

  it("go with him and come back with him, but for those that were deleted before", async () => {
    const client_id = await makeClient({ name: "Going Away" });
    const kept = await makeSession({ client_id, plan: "Walk the seawall at dawn." });
    const gone = await makeSession({ client_id, plan: "Juggle three lemons." });
    await call("DELETE", `${sessions}/${gone}`, owner.token);
    const stale = { headers: { "If-Match": '"e99.r99"' } };
    expect((await call("DELETE", `${clients}/${client_id}`, owner.token, stale)).status).toBe(412);
    expect((await call("GET", `${sessions}/${kept}`, owner.token)).status).toBe(200);
    expect((await call("DELETE", `${clients}/${client_id}`, owner.token)).status).toBe(204);
    expect((await call("GET", `${sessions}/${kept}`, owner.token)).status).toBe(404);
    expect(await told("seawall at dawn")).not.toContain("seawall");
    // Nothing is made for one who isn't there, nor brought back without him.
    const orphan = await call("POST", sessions, owner.token, { json: { client_id, date: "2026-03-02" } });
    expect(orphan.status).toBe(404);
    expect((await call("POST", `${sessions}/${kept}/restore`, owner.token)).status).toBe(404);
    expect((await call("POST", `${clients}/${client_id}/restore`, owner.token)).status).toBe(200);
    expect((await citations("seawall at dawn"))[0]).toMatchObject({ session_id: kept });
    expect((await call("GET", `${sessions}/${gone}`, owner.token)).status).toBe(404);
    expect((await call("POST", `${sessions}/${gone}/restore`, owner.token)).status).toBe(200);
  });

  it("are never left without him, however both are done at once", async () => {
    const client_id = await makeClient({ name: "Race" });
    const making = [1, 2, 3, 4].map((day) =>
      call("POST", sessions, owner.token, { json: { client_id, date: `2026-03-0${day}` } }),
    );
    const removing = call("DELETE", `${clients}/${client_id}`, owner.token);
    const statuses = (await Promise.all(making)).map(({ status }) => status);
    expect((await removing).status).toBe(204);
    for (const status of statuses) expect([201, 404]).toContain(status);
    const { body } = await call("GET", `${sessions}?client_id=${client_id}`, owner.token);
    expect(body.items).toEqual([]);
  });

  it("are made once by one idempotency key", async () => {
    const client_id = await makeClient({ name: "Once Only" });
    const options = { json: { client_id, date: "2026-03-02" }, headers: { "Idempotency-Key": newId() } };
    const first = await call("POST", sessions, owner.token, options);
    const second = await call("POST", sessions, owner.token, options);
    expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
  });
});
