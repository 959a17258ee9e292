import { w } from "./words.ts";

export const Working = ({ label }: { label?: string }) => (
  <div class="row soft" role="status">
    <span class="working" aria-hidden="true" />
    <span>{label ?? w("working")}</span>
  </div>
);
