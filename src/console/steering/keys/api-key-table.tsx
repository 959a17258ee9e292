// The keys as a list: whose, what they may, when they were used, how long they are good.
import type { Schemas } from "../../api/client.ts";
import { may, me } from "../../api/me.ts";
import { ago, moment } from "../../words/format.ts";
import { usePeople } from "../parts/people.ts";
import { scopeName, w } from "./words.ts";

type ApiKey = Schemas["ApiKey"];

interface ApiKeyTableProps {
  keys: readonly ApiKey[];
  onAsk: (what: "rotate" | "revoke", key: ApiKey) => void;
}

export function ApiKeyTable({ keys, onAsk }: ApiKeyTableProps) {
  const { nameOf } = usePeople();
  return (
    <ul class="plain-list">
      {keys.map((key) => (
        <li key={key.id} class="stack tight">
          <div class="row apart">
            <h3>
              <bdi>{key.name}</bdi> <code class="soft">{key.display}</code> <State of={key} />
            </h3>
            {key.revoked_at === null && <Actions apiKey={key} onAsk={onAsk} />}
          </div>
          <span class="chips">
            {key.scopes.map((scope) => (
              <span class="chip" key={scope}>
                {scopeName(scope)}
              </span>
            ))}
          </span>
          <p class="soft small">
            {w("ofWhom")}: <bdi>{nameOf(key.user_id)}</bdi> · {w("made")}: {ago(key.created_at)} · {w("lastUsed")}:{" "}
            {key.last_used_at ? ago(key.last_used_at) : w("neverUsed")} · {w("until")}:{" "}
            {key.expires_at ? moment(key.expires_at) : w("always")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function State({ of: { revoked_at: revokedAt, expires_at: expiresAt } }: { of: ApiKey }) {
  if (revokedAt) return <span class="chip bad">{w("revoked")}</span>;
  return expiresAt && Date.parse(expiresAt) < Date.now() ? <span class="chip warn">{w("over")}</span> : null;
}

/** A new key would act for somebody else: only one's own are renewed. */
function Actions({ apiKey, onAsk }: { apiKey: ApiKey; onAsk: ApiKeyTableProps["onAsk"] }) {
  const isOwn = apiKey.user_id === me.value?.user.id;
  if (!may("keys:write") || !(isOwn || may("keys:manage"))) return null;
  return (
    <span class="row">
      {isOwn && (
        <button
          class="button small"
          type="button"
          aria-label={`${w("rotate")}: ${apiKey.name}`}
          onClick={() => onAsk("rotate", apiKey)}
        >
          {w("rotate")}
        </button>
      )}
      <button
        class="button danger small"
        type="button"
        aria-label={`${w("revoke")}: ${apiKey.name}`}
        onClick={() => onAsk("revoke", apiKey)}
      >
        {w("revoke")}
      </button>
    </span>
  );
}
