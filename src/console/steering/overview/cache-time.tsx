// How long answers are repeated for questions of the same meaning.
import { api, ok } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { Show } from "../../ui/loaded.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useLoad } from "../../ui/use-load.ts";
import { w } from "./words.ts";

const times = { 0: "notAtAll", 600: "minutes", 3600: "hour", 86400: "day" } as const;
const isCommon = (seconds: number): seconds is keyof typeof times => seconds in times;

export function CacheTime() {
  const settings = useLoad(() => ok(api.GET("/api/v1/cache/settings")), []);
  const { run, isRunning, problem } = useAction(async (chosen: string) => {
    const seconds = chosen === "" ? null : Number(chosen);
    await ok(api.PUT("/api/v1/cache/settings", { body: { semantic_ttl_seconds: seconds } }));
    await settings.reload();
    toast(w("timeSaved"));
  });
  return (
    <Show of={settings}>
      {({ semantic_ttl_seconds: chosen }) => (
        <Field label={w("keepFor")}>
          <select
            class="input short"
            disabled={isRunning}
            value={chosen ?? ""}
            onChange={({ currentTarget }) => run(currentTarget.value)}
          >
            <option value="">{w("asHouse")}</option>
            {Object.entries(times).map(([seconds, name]) => (
              <option key={seconds} value={seconds}>
                {w(name)}
              </option>
            ))}
            {chosen !== null && !isCommon(chosen) && (
              <option value={chosen}>{w("otherTime", { seconds: chosen })}</option>
            )}
          </select>
          {problem && <ProblemNotice problem={problem} />}
        </Field>
      )}
    </Show>
  );
}
