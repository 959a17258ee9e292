// As what somebody is invited, and whether only one address may come.
import { api, ok, type Schemas } from "../../api/client.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAction } from "../../ui/use-action.ts";
import { rolesToGive } from "./roles.ts";
import { roleName, roleSays, w } from "./words.ts";

interface InviteProps {
  workspaceId: string;
  ownRole: Schemas["Member"]["role"];
  onMade: (made: Schemas["NewInvitation"]) => Promise<void>;
  onClose: () => void;
}

export function Invite({ workspaceId, ownRole, onMade, onClose }: InviteProps) {
  const given = rolesToGive(ownRole);
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const [email, role] = [text(form, "email"), given.find((one) => one === text(form, "role")) ?? "viewer"];
    const params = { path: { id: workspaceId } };
    const body = { role, ...(email === "" ? {} : { email }) };
    await onMade(await ok(api.POST("/api/v1/workspaces/{id}/invitations", { params, body })));
  });
  return (
    <Dialog title={w("invite")} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <fieldset class="choices">
          <legend>{w("role")}</legend>
          {given.map((role) => (
            <label class="choice" key={role}>
              <input type="radio" name="role" value={role} defaultChecked={role === "member"} />
              <span>
                <strong>{roleName(role)}</strong>
                <span class="soft small">{roleSays(role)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field label={w("forAddress")} hint={w("forAddressHint")}>
          <input class="input" type="email" name="email" autocomplete="off" dir="ltr" />
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {w("invite")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
