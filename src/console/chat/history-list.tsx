// The chats before this one: found by their titles, opened, renamed, saved, deleted.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { may } from "../api/me.ts";
import { route, to } from "../route.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { useAction } from "../ui/use-action.ts";
import { w as common } from "../ui/words.ts";
import { SessionDialog } from "./session-dialog.tsx";
import { hasMoreSessions, loadMoreSessions, loadSessions, type Session, sessions, sought } from "./sessions.ts";
import { onTabNews } from "./tabs.ts";
import { w } from "./words.ts";

const typingPauseMs = 250;

export function HistoryList() {
  const chosen = useSignal<Session | null>(null);
  const more = useAction(loadMoreSessions);
  useEffect(() => {
    loadSessions().catch(() => undefined);
    return onTabNews(() => loadSessions().catch(() => undefined));
  }, []);
  if (!may("chat")) return <div class="history" />;
  return (
    <section class="history" aria-label={w("history")}>
      <SearchBox />
      <ul>
        {sessions.value.map((session) => (
          <li key={session.id} class="session">
            <a
              href={to(["chat", session.id])}
              dir="auto"
              aria-current={route.value[1] === session.id ? "page" : undefined}
            >
              {session.title}
            </a>
            <IconButton
              icon="more"
              label={w("sessionMenu", { title: session.title })}
              isSmall
              onClick={() => {
                chosen.value = session;
              }}
            />
          </li>
        ))}
      </ul>
      {sessions.value.length === 0 && <p class="soft small">{w(sought.value ? "noneFound" : "noneYet")}</p>}
      {hasMoreSessions.value && (
        <button class="button plain small" type="button" disabled={more.isRunning} onClick={() => more.run()}>
          {common("more")}
        </button>
      )}
      {chosen.value && (
        <SessionDialog
          session={chosen.value}
          onClose={() => {
            chosen.value = null;
          }}
        />
      )}
    </section>
  );
}

function SearchBox() {
  useEffect(() => {
    let timer = 0;
    const stop = sought.subscribe(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => loadSessions().catch(() => undefined), typingPauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <input
      class="input small"
      type="search"
      aria-label={w("searchChats")}
      placeholder={w("searchChats")}
      value={sought.value}
      onInput={({ currentTarget }) => {
        sought.value = currentTarget.value;
      }}
    />
  );
}
