// What the guard does, how it judges, and what it saw.
import { may } from "../../api/me.ts";
import { BlockedPart } from "./blocked-part.tsx";
import { EventsPart } from "./events-part.tsx";
import { ExplainPart } from "./explain-part.tsx";
import { IncidentsPart } from "./incidents-part.tsx";
import { PolicyPart } from "./policy-part.tsx";
import { ReportPart } from "./report-part.tsx";

export default function GuardTab() {
  return (
    <div class="stack">
      <PolicyPart canChange={may("security:manage")} />
      <ExplainPart />
      <ReportPart />
      <IncidentsPart canManage={may("security:manage")} />
      <BlockedPart />
      <EventsPart />
    </div>
  );
}
