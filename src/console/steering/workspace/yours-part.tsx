// One's own workspaces: go to another, make one, join one.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { loadMe, may, me } from "../../api/me.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { Part } from "../parts/part.tsx";
import { goToWorkspace } from "./go-to-workspace.ts";
import { roleName, w } from "./words.ts";

export function YoursPart() {
  const [isMaking, setMaking] = useState(false);
  const [isAccepting, setAccepting] = useState(false);
  const { run, isRunning, problem } = useAction(goToWorkspace);
  const here = me.value?.caller.workspace_id;
  return (
    <Part
      title={w("yours")}
      says={w("yoursSay")}
      actions={
        may("account:write") && (
          <>
            <button class="button small" type="button" onClick={() => setAccepting(true)}>
              {w("accept")}
            </button>
            <button class="button small" type="button" onClick={() => setMaking(true)}>
              {w("make")}
            </button>
          </>
        )
      }
    >
      <ul class="plain-list">
        {me.value?.workspaces.map(({ id, name, role }) => (
          <li class="row apart" key={id}>
            <span>
              <strong>
                <bdi>{name}</bdi>
              </strong>{" "}
              <span class="soft small">{roleName(role)}</span>
            </span>
            {id === here ? (
              <span class="chip accent">{w("here")}</span>
            ) : (
              <button
                class="button small"
                type="button"
                aria-label={`${w("switchTo")}: ${name}`}
                disabled={isRunning}
                onClick={() => run(id)}
              >
                {w("switchTo")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
      {isMaking && <Make onClose={() => setMaking(false)} />}
      {isAccepting && <Accept onClose={() => setAccepting(false)} />}
    </Part>
  );
}

function Make({ onClose }: { onClose: () => void }) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    await ok(api.POST("/api/v1/workspaces", { body: { name: text(form, "name") } }));
    await loadMe();
    toast(w("made"));
    onClose();
  });
  return (
    <Dialog title={w("make")} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <Field label={w("name")}>
          <input class="input" name="name" required maxLength={200} autocomplete="off" dir="auto" />
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

function Accept({ onClose }: { onClose: () => void }) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    await ok(api.POST("/api/v1/invitations/accept", { body: { token: tokenIn(text(form, "code")) } }));
    await loadMe();
    toast(w("joined"));
    onClose();
  });
  return (
    <Dialog title={w("accept")} onClose={onClose}>
      <form class="stack" onSubmit={submitting(run)}>
        <Field label={w("invitations")} hint={w("acceptHint")}>
          <input class="input" name="code" required autocomplete="off" dir="ltr" />
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {w("join")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Of a whole link, or as it is */
const tokenIn = (code: string): string => new URLSearchParams(code.split("?")[1] ?? "").get("invitation") ?? code;
