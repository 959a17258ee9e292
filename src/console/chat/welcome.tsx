// Before the first question: what this is, and something to ask.
import { send } from "./conversation.ts";
import { w } from "./words.ts";

export const Welcome = () => (
  <div class="welcome">
    <p class="greeting">{w("greeting")}</p>
    <p class="soft">{w("greetingMore")}</p>
    <ul>
      {(["example1", "example2", "example3"] as const).map((example) => (
        <li key={example}>
          <button class="button" type="button" dir="auto" onClick={() => send(w(example))}>
            {w(example)}
          </button>
        </li>
      ))}
    </ul>
  </div>
);
