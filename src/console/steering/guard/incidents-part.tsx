// Incidents: opened by rules or by hand, resolved with a note.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { usePages } from "../../ui/use-pages.ts";
import { ago } from "../../words/format.ts";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { usePeople } from "../parts/people.ts";
import { Severity } from "../parts/severity.tsx";
import { OpenIncident, ResolveIncident } from "./incident-dialogs.tsx";
import { incidentKind } from "./names.ts";
import { w } from "./words.ts";

type Incident = Schemas["Incident"];

export function IncidentsPart({ canManage }: { canManage: boolean }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [resolving, setResolving] = useState<Incident | null>(null);
  const { nameOf } = usePeople();
  const incidents = usePages(
    (cursor) => {
      const status = onlyOpen ? ({ status: "open" } as const) : {};
      const query = { limit: 20, ...status, ...(cursor ? { cursor } : {}) };
      return ok(api.GET("/api/v1/security/incidents", { params: { query } }));
    },
    [onlyOpen],
  );
  return (
    <Part
      title={w("incidents")}
      actions={
        canManage && (
          <button class="button small" type="button" onClick={() => setOpening(true)}>
            {w("open")}
          </button>
        )
      }
    >
      <label class="row">
        <input
          type="checkbox"
          checked={onlyOpen}
          onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
        />
        <span class="small">{w("onlyOpen")}</span>
      </label>
      <ShowPages of={incidents} none={w("noIncidents")}>
        {(items) => (
          <ul class="plain-list">
            {items.map((incident) => (
              <li key={incident.id} class="stack tight">
                <div class="row apart">
                  <strong dir="auto">{incident.summary}</strong>
                  <span class="row">
                    <Severity of={incident.severity} />
                    {incident.status === "open" && canManage && (
                      <button class="button small" type="button" onClick={() => setResolving(incident)}>
                        {w("resolve")}
                      </button>
                    )}
                  </span>
                </div>
                <p class="soft small">
                  {incidentKind(incident.kind)} · {w(incident.status === "open" ? "isOpen" : "isResolved")} ·{" "}
                  {ago(incident.opened_at)} · {w("by", { name: nameOf(incident.opened_by) })}
                </p>
                {incident.note && <p dir="auto">{incident.note}</p>}
              </li>
            ))}
          </ul>
        )}
      </ShowPages>
      {isOpening && <OpenIncident onDone={incidents.reload} onClose={() => setOpening(false)} />}
      {resolving && (
        <ResolveIncident incident={resolving} onDone={incidents.reload} onClose={() => setResolving(null)} />
      )}
    </Part>
  );
}
