// Who isn't signed in is asked to; everybody else sees the sidebar and a page.
import { useEffect } from "preact/hooks";
import { loadMe, me } from "../api/me.ts";
import { isSignedIn, tokens } from "../api/session.ts";
import { ChatPage } from "../chat/chat-page.tsx";
import { route } from "../route.ts";
import { Show } from "../ui/loaded.tsx";
import { Toasts } from "../ui/toasts.tsx";
import { useLoad } from "../ui/use-load.ts";
import { lazyPage } from "./lazy-page.tsx";
import { Sidebar } from "./sidebar.tsx";
import { w } from "./words.ts";

const SignInPage = lazyPage(() => import("../account/sign-in-page.tsx"));
const loaders = {
  knowledge: () => import("../knowledge/knowledge-page.tsx"),
  steering: () => import("../steering/steering-page.tsx"),
  account: () => import("../account/account-page.tsx"),
};
const pages = {
  knowledge: lazyPage(loaders.knowledge),
  steering: lazyPage(loaders.steering),
  account: lazyPage(loaders.account),
};
const isRoom = (name: string): name is keyof typeof loaders => name in loaders;

// What will be shown is fetched while the server is asked who that is; the page itself tells where that fails.
const first = route.value[0] ?? "";
if (isSignedIn.value && isRoom(first)) loaders[first]().catch(() => undefined);

export function App() {
  return (
    <>
      {isSignedIn.value ? <SignedIn /> : <SignInPage />}
      <Toasts />
    </>
  );
}

function SignedIn() {
  const loaded = useLoad(loadMe, [tokens.value?.accessToken === undefined]);
  if (!me.value)
    return (
      <main class="page">
        <Show of={loaded}>{() => null}</Show>
      </main>
    );
  return (
    <div class="shell">
      <button class="button skip" type="button" onClick={() => document.getElementById("main")?.focus()}>
        {w("skip")}
      </button>
      <Sidebar />
      <Page />
    </div>
  );
}

function Page() {
  const room = route.value[0] ?? "chat";
  const Other = isRoom(room) ? pages[room] : undefined;
  useEffect(() => {
    if (room !== "chat") document.title = `${w(isRoom(room) ? room : "chat")} · Hearth`;
  }, [room]);
  return (
    <main id="main" class="room" tabIndex={-1}>
      {Other ? <Other /> : <ChatPage />}
    </main>
  );
}
