// An incident is opened by hand, or resolved with what was done about it.
import { api, ok, type Schemas } from "../../api/client.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { severityName } from "../parts/severity.tsx";
import { w } from "./words.ts";

const severities = ["info", "warning", "critical"] as const;

interface OpenIncidentProps {
  onDone: () => Promise<void>;
  onClose: () => void;
}

export function OpenIncident({ onDone, onClose }: OpenIncidentProps) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const severity = severities.find((one) => one === text(form, "severity")) ?? "warning";
    const body = { kind: "other", severity, summary: text(form, "summary") } as const;
    await ok(api.POST("/api/v1/security/incidents", { body }));
    toast(w("opened"));
    onClose();
    await onDone();
  });
  return (
    <Dialog title={w("open")} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <Field label={w("summary")}>
          <textarea class="input" name="summary" required maxLength={500} rows={3} dir="auto" />
        </Field>
        <Field label={w("severity")}>
          <select class="input short" name="severity" defaultValue="warning">
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {severityName(severity)}
              </option>
            ))}
          </select>
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {w("open")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ResolveIncidentProps extends OpenIncidentProps {
  incident: Schemas["Incident"];
}

export function ResolveIncident({ incident, onDone, onClose }: ResolveIncidentProps) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const [path, body] = [{ id: incident.id }, { status: "resolved", note: text(form, "note") } as const];
    await ok(api.PATCH("/api/v1/security/incidents/{id}", { params: { path }, body }));
    toast(w("resolved"));
    onClose();
    await onDone();
  });
  return (
    <Dialog title={w("resolve")} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <p dir="auto">{incident.summary}</p>
        <Field label={w("note")}>
          <textarea class="input" name="note" required maxLength={2_000} rows={3} dir="auto" />
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {w("resolve")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
