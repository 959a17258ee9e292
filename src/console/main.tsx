// The console's entry.
import "./styles/base.css";
import "./styles/parts.css";
import "./shell/shell.css";
import "./chat/chat.css";
import { render } from "preact";
import { followOtherTabs, takeTokenOfAddress } from "./api/session.ts";
import { App } from "./shell/app.tsx";

takeTokenOfAddress();
addEventListener("hashchange", () => {
  if (takeTokenOfAddress()) location.reload();
});
followOtherTabs();
const root = document.getElementById("console");
if (root) render(<App />, root);
