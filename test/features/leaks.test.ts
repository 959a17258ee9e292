// A hunt for what was planted through all that left Hearth in a user's whole day. Nothing of it may be found, but where `allowances`
// say whose it is. Log lines are taken as they are written, at the level that writes most.
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { everyMinute } from "../../src/every-minute.ts";
import { bookUsage } from "../../src/limits/usage.ts";
import { newId } from "../../src/platform/ids.ts";
import { openAlerts } from "../../src/telemetry/alerts/alert-port.ts";
import { send } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { metricsWith } from "../support/metrics.ts";
import { peerSaw } from "../support/openai-client.ts";
import { houseKey } from "../support/own-keys.ts";
import { personal, secrets, words } from "../support/planted.ts";
import { type Day, liveADay } from "../support/planted-day.ts";
import { usageEntry } from "../support/usage.ts";
import { type Person, services } from "../support/workspace.ts";

const written = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock("../../src/telemetry/log.ts", async (original) => {
  const log = await original<typeof import("../../src/telemetry/log.ts")>();
  return { ...log, jsonLogger: () => log.jsonLogger("debug", (line) => written.lines.push(line)) };
});

let day: Day;
beforeAll(async () => {
  for (const method of ["log", "info", "debug", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...parts) => void written.lines.push(parts.map(String).join(" ")));
  day = await liveADay();
  await everyMinute(services());
  // Each model was asked for an answer, and what is written after one has to be written too.
  await eventually(async () => expect(linesOf("answer").length).toBeGreaterThanOrEqual(10));
}, 120_000);

const linesOf = (event: string) => written.lines.filter((line) => line.includes(`"event":"${event}"`));

async function seen(person: Person, path: string): Promise<string> {
  const response = await send("GET", `/api/v1${path}`, person.token);
  return `${JSON.stringify([...response.headers])}${await response.text()}`;
}

const everything = { ...personal, ...words, ...secrets, houseKey };

function hunt(texts: readonly string[], planted: Readonly<Record<string, string>> = everything): void {
  expect(texts.length).toBeGreaterThan(0);
  const credentials = day.credentials.map((value) => ["a credential", value] as const);
  for (const [what, value] of [...Object.entries(planted), ...credentials]) {
    const forms = [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)];
    const found = texts.find((text) => forms.some((form) => text.includes(form)));
    expect(found, `${what}: ${value}`).toBeUndefined();
  }
}

describe("what was planted", () => {
  it("is in no log line and no metric, at any level", async () => {
    for (const event of ["request", "answer", "model_failed", "injection", "source_failed"])
      expect(linesOf(event), event).not.toEqual([]);
    hunt(written.lines);
    hunt([await metricsWith("hearth_answers_total", "hearth_provider_failures_total")]);
  });

  it("is in no error, of a request or in a stream", () => hunt(day.told));

  it.each([
    "/audit?limit=100",
    "/logs/history?limit=100",
    "/security/events?limit=100",
    "/security/blocked",
    "/security/report",
    "/security/incidents",
    "/security/status",
    "/usage",
    "/usage?group_by=user",
    "/cache/stats",
    "/api-keys",
    "/rate-limit/status",
  ])("is not told to an admin: %s", async (path) => hunt([await seen(day.admin, path)]));

  it.each(["", "/{id}", "/{id}/messages", "/{id}/export?format=json", "/{id}/export?format=markdown"])(
    "is not told to another member of a session: /chat/sessions%s",
    async (rest) => hunt([await seen(day.admin, `/chat/sessions${rest.replace("{id}", day.sessionId)}`)]),
  );

  it("goes out to providers as placeholders, if it has a form: words of no form are what they are asked", async () => {
    const requests = await Promise.all(
      day.models.map(async (name) => JSON.stringify((await peerSaw(name)).lastRequest)),
    );
    for (const request of requests) expect(request).toContain(words.question);
    hunt(requests, { ...personal, ...secrets, houseKey });
  });

  it("is in no alert", async () => {
    const { database, telemetry, now } = services();
    const alertWebhookUrl = `${inject("webhookPeerUrl")}/ok/${newId()}`;
    const config = { ...services().config, alertUserUsd: 0.000_001, alertWebhookUrl };
    const alerts = openAlerts({ config, database, logger: telemetry.logger, now });
    const { workspaceId, userId } = day.owner;
    const entry = usageEntry({ costNanoUsd: 1e9 });
    await database.system("test.spend", (db) => [
      bookUsage(db, [{ reservationId: entry.id, workspaceId, userId, globalShard: null, entries: [entry] }]),
    ]);
    await everyMinute({ ...services(), config, alerts });
    const url = new URL(alertWebhookUrl);
    const received = await (await fetch(`${url.origin}/control/received?path=${url.pathname}`)).text();
    expect(received).toContain(userId);
    hunt([received]);
  });
});

/** Who gets what back, and where: it is his, or of the workspace whose member he is. Nothing else is excepted. */
const allowances: readonly [string, "owner" | "admin", string, readonly string[]][] = [
  ["his account", "owner", "/auth/me", [personal.email, words.name]],
  ["his conversation", "owner", "/chat/sessions/{id}", [words.question, words.sessionTitle, personal.email]],
  ["his export", "owner", "/chat/sessions/{id}/export?format=json", [words.question, personal.iban]],
  ["the workspace's documents", "admin", "/docs", [words.title, words.fileName]],
  ["the workspace's members", "admin", "/workspaces/{workspace}/members", [personal.email, words.name]],
  ["the workspace's invitations", "admin", "/workspaces/{workspace}/invitations", [personal.email]],
];

describe("what is given back", () => {
  it.each(allowances)("is %s", async (_, who, path, values) => {
    const { owner, sessionId } = day;
    const text = await seen(day[who], path.replace("{id}", sessionId).replace("{workspace}", owner.workspaceId));
    for (const value of values) expect(text).toContain(value);
  });
});
