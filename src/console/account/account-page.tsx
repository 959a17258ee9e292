// One's own account: name, address, password, logins.
import { api, ok } from "../api/client.ts";
import { loadMe, me } from "../api/me.ts";
import { keepTokens, tokens } from "../api/session.ts";
import { Field } from "../ui/field.tsx";
import { submitting, text } from "../ui/form.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { w as common } from "../ui/words.ts";
import { w } from "./words.ts";

export default function AccountPage() {
  const hasPassword = tokens.value?.refreshToken !== null;
  return (
    <div class="page">
      <div class="stack">
        <h1>{w("account")}</h1>
        <ProfileForm hasPassword={hasPassword} />
        {hasPassword ? <PasswordForm /> : <p class="notice">{w("signedInByToken")}</p>}
        {hasPassword && <EndAll />}
      </div>
    </div>
  );
}

function ProfileForm({ hasPassword }: { hasPassword: boolean }) {
  const user = me.value?.user;
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const [name, email, password] = [text(form, "name"), text(form, "email"), secret(form, "current_password")];
    const changesEmail = email !== "" && email !== user?.email;
    await ok(
      api.PATCH("/api/v1/auth/me", { body: { name, ...(changesEmail ? { email, current_password: password } : {}) } }),
    );
    await loadMe();
    toast(w("saved"));
  });
  return (
    <form class="stack card" aria-label={w("profile")} onSubmit={submitting(run)}>
      <h2>{w("profile")}</h2>
      <Field label={w("name")}>
        <input class="input" name="name" required maxLength={200} defaultValue={user?.name ?? ""} />
      </Field>
      {hasPassword && (
        <>
          <Field label={w("email")} hint={w("emailNeedsPassword")}>
            <input class="input" type="email" name="email" dir="ltr" defaultValue={user?.email ?? ""} />
          </Field>
          <Field label={w("currentPassword")}>
            <input class="input" type="password" name="current_password" autocomplete="current-password" dir="ltr" />
          </Field>
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <button class="button main" type="submit" disabled={isRunning}>
          {common("save")}
        </button>
      </div>
    </form>
  );
}

function PasswordForm() {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const body = { current_password: secret(form, "current_password"), new_password: secret(form, "new_password") };
    await ok(api.POST("/api/v1/auth/password", { body }));
    toast(w("passwordChanged"));
  });
  return (
    <form class="stack card" aria-label={w("changePassword")} onSubmit={submitting(run)}>
      <h2>{w("changePassword")}</h2>
      <Field label={w("currentPassword")}>
        <input
          class="input"
          type="password"
          name="current_password"
          required
          autocomplete="current-password"
          dir="ltr"
        />
      </Field>
      <Field label={w("newPassword")} hint={w("passwordHint")}>
        <input
          class="input"
          type="password"
          name="new_password"
          required
          minLength={10}
          autocomplete="new-password"
          dir="ltr"
        />
      </Field>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <button class="button" type="submit" disabled={isRunning}>
          {w("changePassword")}
        </button>
      </div>
    </form>
  );
}

function EndAll() {
  const { run, isRunning, problem } = useAction(async () => {
    await ok(api.POST("/api/v1/auth/logout", { body: { everywhere: true } }));
    me.value = null;
    keepTokens(null);
  });
  return (
    <div class="stack">
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <button class="button danger" type="button" disabled={isRunning} onClick={() => run()}>
          {w("endAll")}
        </button>
      </div>
    </div>
  );
}

/** As it is: blanks at its ends are part of it. */
const secret = (form: FormData, name: string): string => String(form.get(name) ?? "");
