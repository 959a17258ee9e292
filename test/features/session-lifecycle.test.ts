// What time does to sessions: archived when idle, then deleted, by their object's one alarm.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { ageSession } from "../../src/conversation/age-session.ts";
import { type Activity, Lifecycle } from "../../src/conversation/lifecycle.ts";
import { ask, askStream, call, readEvents, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { askIn, auditOf, base, create, get, model, question, rowOf } from "../support/sessions.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const dayMs = 86_400_000;

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

const colleague = () => createPerson(owner.workspaceId);
const objectOf = (id: string) => env.CONVERSATION.getByName(`${owner.workspaceId}:${id}`);

describe("time", () => {
  /** Sets what was done last back, and lets the alarm ring in an object that has slept. */
  async function passDays(id: string, days: number): Promise<void> {
    await runInDurableObject(objectOf(id), (_, { storage }) => {
      const activity = storage.kv.get<Activity>("activity");
      if (!activity) throw new Error("Nothing was done in this session");
      storage.kv.put("activity", { ...activity, lastActiveAtMs: activity.lastActiveAtMs - days * dayMs });
    });
    await evictDurableObject(objectOf(id));
    expect(await runDurableObjectAlarm(objectOf(id))).toBe(true);
  }
  /** Within a minute as long as the books of an answer are being written: they are watched first. */
  const alarmInDays = async (id: string): Promise<number | null> => {
    const atMs = await runInDurableObject(objectOf(id), (_, { storage }) => storage.getAlarm());
    return atMs === null ? null : Math.round((atMs - Date.now()) / dayMs);
  };

  it.each([true, false])("archives an idle session, then deletes it (asked in: %s)", async (isAsked) => {
    const person = await colleague();
    const id = await create(person, { title: "Old" });
    if (isAsked) await askIn(person, id);
    await eventually(async () => expect(await alarmInDays(id)).toBe(30));
    await passDays(id, 29);
    expect(await alarmInDays(id)).toBe(1);
    expect((await get(person, id)).body.status).toBe("active");
    await passDays(id, 1);
    expect((await get(person, id)).body.status).toBe("archived");
    expect(await alarmInDays(id)).toBe(335);
    await passDays(id, 335);
    expect((await get(person, id)).status).toBe(404);
    expect((await call("GET", base, person.token)).body.items).toEqual([]);
    expect((await rowOf(person, id))?.deletedAt).not.toBeNull();
    expect(await alarmInDays(id)).toBeNull();
    expect((await ask(person, { question, session_id: id, model })).status).toBe(404);
    expect(await auditOf(person, id)).toEqual([
      { action: "session.create", actor_kind: "user" },
      { action: "session.archive", actor_kind: "system" },
      { action: "session.delete", actor_kind: "system" },
    ]);
  });

  it("begins anew with the next question", async () => {
    const person = await colleague();
    const id = await create(person);
    await passDays(id, 31);
    expect((await get(person, id)).body.status).toBe("archived");
    await askIn(person, id);
    expect((await get(person, id)).body.status).toBe("active");
    await eventually(async () => expect(await alarmInDays(id)).toBe(30));
  });

  it("lets an answer that is under way be watched first", async () => {
    const person = await colleague();
    const id = await create(person);
    const stream = await askStream(person, { question, session_id: id, model: "openai/slow-100" });
    await eventually(async () => expect(await alarmInDays(id)).toBe(0));
    expect(await runDurableObjectAlarm(objectOf(id))).toBe(true);
    expect(await alarmInDays(id)).toBe(0);
    await readEvents(stream);
    await eventually(async () => expect(await alarmInDays(id)).toBe(30));
  });

  it("tries again an hour later where Postgres is away", async () => {
    const id = await create(await colleague());
    await runInDurableObject(objectOf(id), async (_, { storage }) => {
      const nowMs = Date.now() + 400 * dayMs;
      const lifecycle = new Lifecycle(storage, { sessionArchiveDays: 30, sessionDeleteDays: 365 });
      const away = async () => {
        throw new Error("Postgres is away");
      };
      const erase = vi.fn<() => Promise<void>>();
      await ageSession({ ...owner, sessionId: id }, lifecycle, erase, {
        ...services(),
        database: { forWorkspace: away, system: away },
        nowMs: () => nowMs,
      });
      expect(erase).not.toHaveBeenCalled();
      expect(lifecycle.stepAt(nowMs)).toBe("delete");
      expect(lifecycle.dueAtMs).toBe(nowMs + 3_600_000);
    });
  });
});
