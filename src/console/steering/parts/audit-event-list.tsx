// Entries of the record, each readable: who did what to what, when; the rest opens.
import type { Schemas } from "../../api/client.ts";
import { moment } from "../../words/format.ts";
import { actionName } from "./action-names.ts";
import { usePeople } from "./people.ts";
import { Severity } from "./severity.tsx";
import { w } from "./words.ts";

type AuditEvent = Schemas["AuditEvent"];

export function AuditEventList({ events }: { events: readonly AuditEvent[] }) {
  const { nameOf } = usePeople();
  return (
    <ul class="plain-list">
      {events.map((event) => (
        <li key={event.id} class="stack tight">
          <div class="row apart">
            <strong>{actionName(event.action)}</strong>
            {event.severity && <Severity of={event.severity} />}
          </div>
          <p class="soft small">
            <bdi>{actorOf(event, nameOf)}</bdi> · {moment(event.created_at)}
          </p>
          <details>
            <summary class="small">{w("details")}</summary>
            <dl class="facts small">
              {factsOf(event).map(([name, value]) => (
                <Fact key={name} name={name} value={value} />
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd dir="auto">{value}</dd>
  </>
);

const actorOf = ({ actor_kind: kind, actor_id: id }: AuditEvent, nameOf: (id: string) => string): string =>
  kind === "user" ? nameOf(id) : `${kind} ${nameOf(id)}`;

function factsOf(event: AuditEvent): [name: string, value: string][] {
  const details = Object.entries(event.details).map(([name, value]): [string, string] => [name, told(value)]);
  return [
    [w("number"), String(event.seq)],
    [w("action"), event.action],
    [w("entity"), `${event.entity_kind} ${event.entity_id}`],
    ...(event.request_id ? [[w("request"), event.request_id] satisfies [string, string]] : []),
    ...details,
  ];
}

export const told = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
