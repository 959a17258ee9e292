// What is left of limits and money, what was used, and what the cache spares.
import { may } from "../../api/me.ts";
import { CachePart } from "./cache-part.tsx";
import { LimitsPart } from "./limits-part.tsx";
import { OwnUsagePart } from "./own-usage-part.tsx";

export const OverviewTab = () => (
  <>
    {may("usage:read") && <LimitsPart />}
    {may("usage:read") && <OwnUsagePart />}
    {may("cache:read") && <CachePart />}
  </>
);
