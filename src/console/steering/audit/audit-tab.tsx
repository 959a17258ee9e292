// The record of who did what, and whether it is whole.
import { RecordPart } from "./record-part.tsx";
import { VerifyPart } from "./verify-part.tsx";

export default function AuditTab() {
  return (
    <div class="stack">
      <VerifyPart />
      <RecordPart />
    </div>
  );
}
