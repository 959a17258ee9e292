// The keys of this workspace's programs: made, renewed, revoked.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { may } from "../../api/me.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { toast } from "../../ui/toasts.tsx";
import { usePages } from "../../ui/use-pages.ts";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { ApiKeyTable } from "./api-key-table.tsx";
import { MakeKey } from "./make-key.tsx";
import { w } from "./words.ts";

type ApiKey = Schemas["ApiKey"];
type Asked = { what: "make" } | { what: "rotate" | "revoke"; key: ApiKey } | { what: "show"; secret: string } | null;

/** How long the old key is good beside the new one */
const overlapSeconds = 3_600;

export function ApiKeysPart() {
  const [showsRevoked, setShowsRevoked] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const keys = usePages(
    (cursor) => {
      const revoked = showsRevoked ? "true" : "false";
      const query = { limit: 50, include_revoked: revoked, ...(cursor ? { cursor } : {}) } as const;
      return ok(api.GET("/api/v1/api-keys", { params: { query } }));
    },
    [showsRevoked],
  );
  /** A dialog that closes after its work doesn't close the one that came in its place. */
  const closing = (what: NonNullable<Asked>["what"]) => () => setAsked((now) => (now?.what === what ? null : now));
  const show = async ({ key }: Schemas["NewApiKey"]) => {
    setAsked({ what: "show", secret: key });
    await keys.reload();
  };
  return (
    <Part
      title={w("keys")}
      says={w("keysSay")}
      actions={
        may("keys:write") && (
          <button class="button main small" type="button" onClick={() => setAsked({ what: "make" })}>
            {w("make")}
          </button>
        )
      }
    >
      <label class="row">
        <input
          type="checkbox"
          checked={showsRevoked}
          onChange={({ currentTarget }) => setShowsRevoked(currentTarget.checked)}
        />
        <span class="small">{w("showRevoked")}</span>
      </label>
      <ShowPages of={keys} none={w("none")}>
        {(items) => <ApiKeyTable keys={items} onAsk={(what, key) => setAsked({ what, key })} />}
      </ShowPages>
      {asked?.what === "make" && <MakeKey onMade={show} onClose={closing("make")} />}
      {asked?.what === "show" && (
        <ShownOnce
          title={w("madeTitle")}
          says={w("madeSays")}
          label={w("key")}
          value={asked.secret}
          onClose={closing("show")}
        />
      )}
      {asked?.what === "rotate" && <Rotate apiKey={asked.key} onMade={show} onClose={closing("rotate")} />}
      {asked?.what === "revoke" && <Revoke apiKey={asked.key} onDone={keys.reload} onClose={closing("revoke")} />}
    </Part>
  );
}

interface RotateProps {
  apiKey: ApiKey;
  onMade: (made: Schemas["NewApiKey"]) => Promise<void>;
  onClose: () => void;
}

const Rotate = ({ apiKey, onMade, onClose }: RotateProps) => (
  <Confirm
    title={w("rotate")}
    says={w("rotateSays")}
    does={w("rotate")}
    onConfirm={async () => {
      const [path, body] = [{ id: apiKey.id }, { overlap_seconds: overlapSeconds }];
      await onMade(await ok(api.POST("/api/v1/api-keys/{id}/rotate", { params: { path }, body })));
    }}
    onClose={onClose}
  />
);

interface RevokeProps {
  apiKey: ApiKey;
  onDone: () => Promise<void>;
  onClose: () => void;
}

const Revoke = ({ apiKey, onDone, onClose }: RevokeProps) => (
  <Confirm
    title={w("revoke")}
    says={w("revokeSays", { name: apiKey.name })}
    does={w("revoke")}
    onConfirm={async () => {
      await ok(api.DELETE("/api/v1/api-keys/{id}", { params: { path: { id: apiKey.id } } }));
      toast(w("revokedToast"));
      await onDone();
    }}
    onClose={onClose}
  />
);
