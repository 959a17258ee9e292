// A new key: what for, what it may do, how long.
import { api, ok, type Schemas } from "../../api/client.ts";
import { may, type Permission } from "../../api/me.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAction } from "../../ui/use-action.ts";
import { scopeName, w } from "./words.ts";

/** With the permission that one needs to hand it on */
const scopes = {
  chat: "chat",
  search: "search",
  "docs:read": "docs:read",
  "docs:write": "docs:write",
  "records:read": "records:read",
  "records:write": "records:write",
  "usage:read": "usage:read",
  admin: "workspace:manage",
} as const satisfies Readonly<Record<Schemas["ApiKey"]["scopes"][number], Permission>>;
type Scope = keyof typeof scopes;
const isScope = (name: unknown): name is Scope => typeof name === "string" && name in scopes;

interface MakeKeyProps {
  onMade: (made: Schemas["NewApiKey"]) => Promise<void>;
  onClose: () => void;
}

export function MakeKey({ onMade, onClose }: MakeKeyProps) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const days = text(form, "days");
    const body = {
      name: text(form, "name"),
      scopes: form.getAll("scope").filter(isScope),
      ...(days === "" ? {} : { expires_in_days: Number(days) }),
    };
    await onMade(await ok(api.POST("/api/v1/api-keys", { body })));
  });
  return (
    <Dialog title={w("make")} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <Field label={w("name")} hint={w("nameHint")}>
          <input class="input" name="name" required maxLength={100} autocomplete="off" />
        </Field>
        <fieldset class="choices">
          <legend>{w("scopes")}</legend>
          {Object.entries(scopes)
            .filter(([, permission]) => may(permission))
            .map(([scope]) => (
              <label class="choice" key={scope}>
                <input type="checkbox" name="scope" value={scope} defaultChecked={scope === "chat"} />
                {scopeName(scope)}
              </label>
            ))}
        </fieldset>
        <Field label={w("expiry")}>
          <select class="input short" name="days">
            <option value="90">{w("days", { count: 90 })}</option>
            <option value="30">{w("days", { count: 30 })}</option>
            <option value="365">{w("year")}</option>
            <option value="">{w("never")}</option>
          </select>
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {w("make")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
