// The chat: what was said, where one writes, and the sources beside it.
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { go, route, to } from "../route.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Working } from "../ui/working.tsx";
import { Composer } from "./composer.tsx";
import { leave, open, opening, refresh, sessionId, turns } from "./conversation.ts";
import { loadDay } from "./day.ts";
import { loadMarkdown } from "./markdown.tsx";
import { sessions } from "./sessions.ts";
import { SettingsDialog } from "./settings-dialog.tsx";
import { SourcesPanel } from "./sources-panel.tsx";
import { onTabNews } from "./tabs.ts";
import { TurnView } from "./turn-view.tsx";
import { Welcome } from "./welcome.tsx";
import { w } from "./words.ts";

/** Who has scrolled up to read isn't pulled down by what comes. */
const nearEndPx = 80;

export function ChatPage() {
  const asked = route.value[1] ?? null;
  const areSettingsOpen = useSignal(false);
  const title = useComputed(() => sessions.value.find(({ id }) => id === sessionId.value)?.title ?? w("newChat"));
  useEffect(() => {
    if (asked === null) leave();
    else open(asked);
  }, [asked]);
  // A chat has its address from its first answer on, whoever asked for that.
  useSignalEffect(() => {
    if (sessionId.value && !route.peek()[1]) go(to(["chat", sessionId.value]), { replace: true });
  });
  useEffect(() => {
    document.title = `${title.value} · Hearth`;
  }, [title.value]);
  useEffect(() => {
    loadDay();
    loadMarkdown();
    return onTabNews((news) => {
      if (news.what === "session" && news.id === sessionId.value) refresh().catch(() => undefined);
      if (news.what === "sessions" && news.deleted && news.deleted === sessionId.value) go(to([]));
    });
  }, []);
  return (
    <div class="chat">
      <h1 class="visually-hidden">{title.value}</h1>
      <Turns />
      <Composer
        key={sessionId.value ?? "new"}
        onSettings={() => {
          areSettingsOpen.value = true;
        }}
      />
      <SourcesPanel />
      {areSettingsOpen.value && (
        <SettingsDialog
          onClose={() => {
            areSettingsOpen.value = false;
          }}
        />
      )}
    </div>
  );
}

function Turns() {
  const element = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const seen = useRef(0);
  const { isOpening, problem } = opening.value;
  const shown = turns.value;
  const count = shown.length;
  useLayoutEffect(() => {
    // A question of one's own is looked at, wherever one was before.
    if (count !== seen.current) isAtEnd.current = true;
    seen.current = count;
    if (isAtEnd.current && element.current) element.current.scrollTop = element.current.scrollHeight;
  });
  return (
    <div
      ref={element}
      class="turns"
      role="log"
      aria-label={w("conversation")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
      }}
    >
      {problem && <ProblemNotice problem={problem} onRetry={() => refresh()} />}
      {isOpening && <Working />}
      {!isOpening && !problem && count === 0 && <Welcome />}
      {shown.map((turn) => (
        <TurnView key={turn.key} turn={turn} />
      ))}
    </div>
  );
}
