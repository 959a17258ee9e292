// Who is signed in and where, the language, the light, and the way out.
import { useSignal } from "@preact/signals";
import { api } from "../api/client.ts";
import { currentWorkspace, me } from "../api/me.ts";
import { keepTokens, tokens } from "../api/session.ts";
import { to } from "../route.ts";
import { Icon } from "../ui/icon.tsx";
import { chooseLanguage, type Language, language, languages } from "../words/words.ts";
import { chooseTheme, theme, themes } from "./theme.ts";
import { w } from "./words.ts";

export function PersonMenu() {
  const isOpen = useSignal(false);
  const workspace = currentWorkspace();
  return (
    <details
      class="person"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <Icon name="person" />
        <span class="names">
          <bdi>{me.value?.user.name}</bdi>
          {workspace && (
            <span class="soft small">
              <bdi>{workspace.name}</bdi>
            </span>
          )}
        </span>
        <Icon name="more" />
      </summary>
      <div class="stack">
        <label class="row apart">
          <span>{w("language")}</span>
          <select
            class="input"
            value={language.value}
            onChange={({ currentTarget }) => chooseLanguage(currentTarget.value === "he" ? "he" : "en")}
          >
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code} lang={code as Language /* Its keys are all languages. */}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="row apart">
          <span>{w("theme")}</span>
          <select
            class="input"
            value={theme.value}
            onChange={({ currentTarget }) => chooseTheme(themes.find((one) => one === currentTarget.value) ?? "system")}
          >
            {themes.map((one) => (
              <option key={one} value={one}>
                {w(one)}
              </option>
            ))}
          </select>
        </label>
        <a href={to(["account"])}>{w("account")}</a>
        <a href="/docs">{w("apiPage")}</a>
        <button class="button small" type="button" onClick={signOut}>
          <Icon name="out" />
          {w("signOut")}
        </button>
      </div>
    </details>
  );
}

/** Here at once; that the login is over is told to the server where it can be. */
async function signOut(): Promise<void> {
  const hasLogin = tokens.value?.refreshToken;
  const told = hasLogin ? api.POST("/api/v1/auth/logout", { body: {} }).catch(() => undefined) : undefined;
  await told;
  me.value = null;
  keepTokens(null);
}
