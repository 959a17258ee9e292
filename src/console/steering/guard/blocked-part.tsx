// Attempts that were blocked: who, when, as what; their words are kept nowhere.
import { api, ok } from "../../api/client.ts";
import { usePages } from "../../ui/use-pages.ts";
import { ago } from "../../words/format.ts";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { usePeople } from "../parts/people.ts";
import { familyName, whereName } from "./names.ts";
import { points } from "./score.tsx";
import { w } from "./words.ts";

export function BlockedPart() {
  const { nameOf } = usePeople();
  const blocked = usePages(
    (cursor) =>
      ok(api.GET("/api/v1/security/blocked", { params: { query: { limit: 20, ...(cursor ? { cursor } : {}) } } })),
    [],
  );
  return (
    <Part title={w("blocked")} says={w("blockedSay")}>
      <ShowPages of={blocked} none={w("noBlocked")}>
        {(items) => (
          <ul class="plain-list">
            {items.map((item) => (
              <li key={item.id} class="stack tight">
                <div class="row apart">
                  <span>{item.families.map(familyName).join(" · ")}</span>
                  <span class="chip bad">{w("points", { score: points(item.score) })}</span>
                </div>
                <p class="soft small">
                  {whereName(item.where)} · <bdi>{nameOf(item.user_id)}</bdi> · {ago(item.at)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </ShowPages>
    </Part>
  );
}
