// Keys of programs, and one's own keys at providers.
import { may } from "../../api/me.ts";
import { ApiKeysPart } from "./api-keys-part.tsx";
import { ProviderKeysPart } from "./provider-keys-part.tsx";

export default function KeysTab() {
  return (
    <div class="stack">
      {may("keys:read") && <ApiKeysPart />}
      {may("account:write") && <ProviderKeysPart />}
    </div>
  );
}
