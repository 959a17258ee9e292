// One's own keys at providers, as far as they are kept here.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Show } from "../../ui/loaded.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { ago } from "../../words/format.ts";
import { Part } from "../parts/part.tsx";
import { KeepKey } from "./keep-key.tsx";
import { w } from "./words.ts";

export function ProviderKeysPart() {
  const kept = useLoad(() => ok(api.GET("/api/v1/auth/provider-keys")), []);
  const [forgetting, setForgetting] = useState<string | null>(null);
  return (
    <Part title={w("providerKeys")} says={w("providerKeysSay")}>
      <Show of={kept}>
        {({ keys }) =>
          keys.length === 0 ? (
            <p class="soft">{w("noProviderKeys")}</p>
          ) : (
            <ul class="plain-list">
              {keys.map(({ provider, hint, created_at }) => (
                <li class="row apart" key={provider}>
                  <span>
                    <strong>{provider}</strong>{" "}
                    <span class="soft small">
                      {w("endsWith")} <code>{hint}</code> · {w("since")}: {ago(created_at)}
                    </span>
                  </span>
                  <button
                    class="button danger small"
                    type="button"
                    aria-label={`${w("forget")}: ${provider}`}
                    onClick={() => setForgetting(provider)}
                  >
                    {w("forget")}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Show>
      <KeepKey onKept={kept.reload} />
      {forgetting && (
        <Confirm
          title={w("forget")}
          says={w("forgetSays", { provider: forgetting })}
          does={w("forget")}
          onConfirm={async () => {
            const path = { provider: forgetting };
            await ok(api.DELETE("/api/v1/auth/provider-keys/{provider}", { params: { path } }));
            toast(w("forgotten"));
            await kept.reload();
          }}
          onClose={() => setForgetting(null)}
        />
      )}
    </Part>
  );
}
