// The console's entry.
import "./styles/base.css";
import "./styles/parts.css";
import "./shell/shell.css";
import "./chat/chat.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { followOtherTabs, isSignedIn, takeTokenOfAddress } from "./api/session.ts";
import { App } from "./shell/app.tsx";

takeTokenOfAddress();
addEventListener("hashchange", () => {
  if (takeTokenOfAddress()) location.reload();
});
followOtherTabs();
// Whoever signs in next finds nothing of who was here: no chat, no draft, no provider key.
let wasSignedIn = isSignedIn.value;
effect(() => {
  if (wasSignedIn && !isSignedIn.value) {
    sessionStorage.clear();
    history.replaceState(null, "", "#/");
    location.reload();
  }
  wasSignedIn = isSignedIn.value;
});

const root = document.getElementById("console");
if (root) render(<App />, root);
