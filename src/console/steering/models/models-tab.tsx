// Who can be asked, how they are, what they cost, and in which order they are asked.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { Part } from "../parts/part.tsx";
import { ChainPart } from "./chain-part.tsx";
import { ProviderRow } from "./provider-row.tsx";
import { w } from "./words.ts";

const load = async () => {
  const [{ providers }, listed] = await Promise.all([ok(api.GET("/api/v1/providers")), ok(api.GET("/api/v1/models"))]);
  // Whoever can be asked comes first.
  return { ...listed, providers: providers.sort((a, b) => Number(b.available) - Number(a.available)) };
};

export default function ModelsTab() {
  const loaded = useLoad(load, []);
  return (
    <div class="stack">
      <Show of={loaded}>
        {({ providers, models, aliases }) => (
          <>
            <ChainPart models={models} aliases={aliases} />
            <Part title={w("providers")} says={w("providersSay")}>
              <ul class="plain-list">
                {providers.map((provider) => (
                  <ProviderRow
                    key={provider.id}
                    provider={provider}
                    models={models.filter((model) => model.provider === provider.id)}
                  />
                ))}
              </ul>
            </Part>
          </>
        )}
      </Show>
    </div>
  );
}
