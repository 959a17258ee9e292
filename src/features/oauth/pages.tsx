// The pages on which a user logs in and says yes or no to a client. They work without JavaScript and load nothing.
import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { Membership } from "../../identity/memberships.ts";
import type { AskingClient } from "../../identity/oauth/oauth.ts";
import { oauthPaths } from "../../identity/oauth/server.ts";
import { type Scope, scopes } from "../../identity/permissions.ts";
import { style } from "./style.ts";

function Page({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Hearth`}</title>
        {/* As it is: its hash is in the policy. */}
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** Escaped by JSX; kept from turning its neighbours around by `bdi`. */
const Untrusted = ({ text }: { text: string }) => <bdi>{text}</bdi>;

interface LoginProps {
  handle: string;
  client: AskingClient;
  problem: string | undefined;
}

export function LoginPage({ handle, client, problem }: LoginProps) {
  return (
    <Page title="Log in to Hearth">
      <p>
        The app “
        <Untrusted text={client.name} />” asks for access. After logging in you decide.
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form method="post" action={oauthPaths.login}>
        <input type="hidden" name="handle" value={handle} />
        <label>
          E-mail address
          <input type="email" name="email" autocomplete="username" required maxlength={320} />
        </label>
        <label>
          Password
          <input type="password" name="password" autocomplete="current-password" required maxlength={200} />
        </label>
        <button type="submit" class="yes">
          Log in
        </button>
      </form>
    </Page>
  );
}

interface ConsentProps {
  handle: string;
  client: AskingClient;
  asked: readonly Scope[];
  memberships: readonly Membership[];
}

export function ConsentPage({ handle, client, asked, memberships }: ConsentProps) {
  return (
    <Page title="Allow access?">
      <p>
        An app that calls itself “
        <Untrusted text={client.name} />” wants to act for you. Hearth hasn’t checked that name. Access goes to{" "}
        <strong>
          <Untrusted text={client.redirectHost} />
        </strong>
        .
      </p>
      {client.isOnThisMachine && (
        <p class="problem">That is a program on your own computer. Go on only if you have just started it yourself.</p>
      )}
      <p>It could:</p>
      <ul>
        {asked.map((scope) => (
          <li>{scopes[scope].says}</li>
        ))}
      </ul>
      <form method="post" action={oauthPaths.consent}>
        <input type="hidden" name="handle" value={handle} />
        <label>
          In the workspace
          <select name="workspace_id" required>
            {memberships.map(({ id, name, role }) => (
              <option value={id}>{`${name} (${role})`}</option>
            ))}
          </select>
        </label>
        <div class="choices">
          <button type="submit" name="decision" value="approve" class="yes">
            Approve
          </button>
          <button type="submit" name="decision" value="deny">
            Deny
          </button>
        </div>
      </form>
    </Page>
  );
}

export function TroublePage({ problem }: { problem: string }) {
  return (
    <Page title="That didn’t work">
      <p class="problem" role="alert">
        {problem}
      </p>
      <p>Nobody was given access. Start again from the app that sent you here.</p>
    </Page>
  );
}
