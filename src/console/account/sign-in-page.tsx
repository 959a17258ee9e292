// Log in, register, or show a token that somebody gave you.
import "./account.css";
import { useSignal } from "@preact/signals";
import { api, ok } from "../api/client.ts";
import { loadMe } from "../api/me.ts";
import { keepTokens, tokensOf } from "../api/session.ts";
import { routeQuery } from "../route.ts";
import { Field } from "../ui/field.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { w } from "./words.ts";

type Way = "logIn" | "register" | "useToken";

export default function SignInPage() {
  // An invitation's address leads here: whoever has one registers.
  const invitation = routeQuery.value.get("invitation") ?? "";
  const way = useSignal<Way>(invitation ? "register" : "logIn");
  const { run, isRunning, problem } = useAction((form: FormData) => enter(way.value, form));
  return (
    <main class="sign-in">
      <div class="stack">
        <h1>{w("welcome")}</h1>
        <p class="soft">{w("tagline")}</p>
        <form
          key={way.value}
          class="stack card"
          aria-label={w(way.value)}
          onSubmit={(event) => {
            event.preventDefault();
            run(new FormData(event.currentTarget));
          }}
        >
          {way.value === "useToken" && <TokenField />}
          {way.value === "register" && <NameField />}
          {way.value !== "useToken" && <Credentials isNew={way.value === "register"} />}
          {way.value === "register" && <WorkspaceFields invitation={invitation} />}
          {problem && <ProblemNotice problem={problem} />}
          <button class="button main" type="submit" disabled={isRunning}>
            {w(way.value === "useToken" ? "goOn" : way.value)}
          </button>
        </form>
        <div class="row">
          {(["logIn", "register", "useToken"] as const)
            .filter((other) => other !== way.value)
            .map((other) => (
              <button
                key={other}
                class="button plain small"
                type="button"
                onClick={() => {
                  way.value = other;
                }}
              >
                {w(other)}
              </button>
            ))}
        </div>
      </div>
    </main>
  );
}

const TokenField = () => (
  <Field label={w("token")} hint={w("tokenHint")}>
    <textarea class="input" name="token" required rows={4} autocomplete="off" spellcheck={false} dir="ltr" />
  </Field>
);

const NameField = () => (
  <Field label={w("name")}>
    <input class="input" name="name" required maxLength={200} autocomplete="name" />
  </Field>
);

const Credentials = ({ isNew }: { isNew: boolean }) => (
  <>
    <Field label={w("email")}>
      <input class="input" type="email" name="email" required maxLength={254} autocomplete="username" dir="ltr" />
    </Field>
    <Field label={w("password")} hint={isNew ? w("passwordHint") : undefined}>
      <input
        class="input"
        type="password"
        name="password"
        required
        minLength={isNew ? 10 : 1}
        maxLength={200}
        autocomplete={isNew ? "new-password" : "current-password"}
        dir="ltr"
      />
    </Field>
  </>
);

const WorkspaceFields = ({ invitation }: { invitation: string }) => (
  <>
    {!invitation && (
      <Field label={w("workspaceName")}>
        <input class="input" name="workspace_name" maxLength={200} autocomplete="organization" />
      </Field>
    )}
    <Field label={w("invitation")} hint={w("invitationHint")}>
      <input class="input" name="invitation" value={invitation} autocomplete="off" dir="ltr" />
    </Field>
  </>
);

async function enter(way: Way, form: FormData): Promise<void> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  if (way === "useToken") return tryToken(text("token"));
  const credentials = { email: text("email"), password: String(form.get("password") ?? "") };
  if (way === "logIn") {
    keepTokens(tokensOf(await ok(api.POST("/api/v1/auth/login", { body: credentials }))));
    return;
  }
  const [workspaceName, invitation] = [text("workspace_name"), text("invitation")];
  const body = {
    ...credentials,
    name: text("name"),
    ...(invitation ? { invitation } : workspaceName ? { workspace_name: workspaceName } : {}),
  };
  keepTokens(tokensOf(await ok(api.POST("/api/v1/auth/register", { body }))));
}

/** A wrong one isn't kept. */
async function tryToken(accessToken: string): Promise<void> {
  await ok(api.GET("/api/v1/auth/me", { headers: { Authorization: `Bearer ${accessToken}` } }));
  keepTokens({ accessToken, refreshToken: null, expiresAtMs: null });
  await loadMe();
}
