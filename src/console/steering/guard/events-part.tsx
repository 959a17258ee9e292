// Security events of the workspace, as the audit record has them.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { usePages } from "../../ui/use-pages.ts";
import { AuditEventList } from "../parts/audit-event-list.tsx";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { severityName } from "../parts/severity.tsx";
import { w } from "./words.ts";

const severities = ["info", "warning", "critical"] as const;
type Severity = (typeof severities)[number];

export function EventsPart() {
  const [severity, setSeverity] = useState<Severity | undefined>("warning");
  const events = usePages(
    (cursor) => {
      const query = { limit: 20, ...(severity ? { severity } : {}), ...(cursor ? { cursor } : {}) };
      return ok(api.GET("/api/v1/security/events", { params: { query } }));
    },
    [severity],
  );
  return (
    <Part
      title={w("events")}
      actions={
        <Field label={w("severity")}>
          <select
            class="input short"
            value={severity ?? ""}
            onChange={({ currentTarget }) => setSeverity(severities.find((one) => one === currentTarget.value))}
          >
            <option value="">{w("all")}</option>
            {severities.map((one) => (
              <option key={one} value={one}>
                {severityName(one)}
              </option>
            ))}
          </select>
        </Field>
      }
    >
      <ShowPages of={events} none={w("noEvents")}>
        {(items) => <AuditEventList events={items} />}
      </ShowPages>
    </Part>
  );
}
