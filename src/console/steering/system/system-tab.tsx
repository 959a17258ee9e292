// How the house stands, for its operators.
import { AlertsPart } from "./alerts-part.tsx";
import { BreakersPart } from "./breakers-part.tsx";
import { ConfigurationPart } from "./configuration-part.tsx";
import { CostsPart } from "./costs-part.tsx";
import { DependenciesPart } from "./dependencies-part.tsx";
import { FlagsPart } from "./flags-part.tsx";
import { LogsPart } from "./logs-part.tsx";
import { NumbersPart } from "./numbers-part.tsx";
import { SummaryPart } from "./summary-part.tsx";

export default function SystemTab() {
  return (
    <div class="stack">
      <SummaryPart />
      <AlertsPart />
      <DependenciesPart />
      <NumbersPart />
      <CostsPart />
      <BreakersPart />
      <FlagsPart />
      <LogsPart />
      <ConfigurationPart />
    </div>
  );
}
