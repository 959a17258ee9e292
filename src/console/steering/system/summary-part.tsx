// One word, and why.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

const kinds = { ok: "good", degraded: "warn", down: "bad" } as const;

export function SummaryPart() {
  const summary = useLoad(() => ok(api.GET("/api/v1/system/summary")), []);
  const versions = useLoad(() => ok(api.GET("/api/v1/system/versions")), []);
  return (
    <Part title={w("howIsIt")}>
      <Show of={summary}>
        {({ status, because }) => (
          <>
            <p>
              <strong class={`figure ${kinds[status]}-text`}>{w(status)}</strong>
            </p>
            {because.length === 0 ? (
              <p class="soft">{w("nothingAmiss")}</p>
            ) : (
              <ul>
                {because.map((reason) => (
                  <li key={reason} dir="auto">
                    {reason}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Show>
      <Show of={versions}>
        {({ hearth, environment, postgres, pgvector }) => (
          <p class="soft small">
            {w("version")}: Hearth {hearth}, Postgres {postgres}
            {pgvector && `, pgvector ${pgvector}`} · {w("environment")}: {environment}
          </p>
        )}
      </Show>
    </Part>
  );
}
