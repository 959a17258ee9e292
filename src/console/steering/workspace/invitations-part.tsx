// Links by which people join: made, shown once, taken back.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { to } from "../../route.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { toast } from "../../ui/toasts.tsx";
import { usePages } from "../../ui/use-pages.ts";
import { ago } from "../../words/format.ts";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { Invite } from "./invite.tsx";
import { roleName, w } from "./words.ts";

type Invitation = Schemas["Invitation"];
type Asked = { what: "invite" } | { what: "revoke"; invitation: Invitation } | { what: "show"; link: string } | null;

interface InvitationsPartProps {
  workspaceId: string;
  ownRole: Schemas["Member"]["role"];
}

const linkOf = (token: string): string => `${location.origin}/${to([], { invitation: token })}`;

export function InvitationsPart({ workspaceId: id, ownRole }: InvitationsPartProps) {
  const [asked, setAsked] = useState<Asked>(null);
  const invitations = usePages(
    (cursor) => {
      const params = { path: { id }, query: { limit: 50, ...(cursor ? { cursor } : {}) } };
      return ok(api.GET("/api/v1/workspaces/{id}/invitations", { params }));
    },
    [id],
  );
  const show = async ({ token }: Schemas["NewInvitation"]) => {
    setAsked({ what: "show", link: linkOf(token) });
    await invitations.reload();
  };
  const revoke = async (invitation: Invitation) => {
    const path = { id, invitation_id: invitation.id };
    await ok(api.DELETE("/api/v1/workspaces/{id}/invitations/{invitation_id}", { params: { path } }));
    toast(w("revoked"));
    await invitations.reload();
  };
  /** A dialog that closes after its work doesn't close the one that came in its place. */
  const closing = (what: NonNullable<Asked>["what"]) => () => setAsked((now) => (now?.what === what ? null : now));
  return (
    <Part
      title={w("invitations")}
      says={w("invitationsSay")}
      actions={
        <button class="button main small" type="button" onClick={() => setAsked({ what: "invite" })}>
          {w("invite")}
        </button>
      }
    >
      <ShowPages of={invitations} none={w("noInvitations")}>
        {(items) => (
          <ul class="plain-list">
            {items.map((invitation) => (
              <li class="row apart" key={invitation.id}>
                <span>
                  <bdi>{invitation.email ?? w("anybody")}</bdi>{" "}
                  <span class="soft small">
                    {roleName(invitation.role)} · {w("ends", { when: ago(invitation.expires_at) })}
                  </span>
                </span>
                <button
                  class="button danger small"
                  type="button"
                  onClick={() => setAsked({ what: "revoke", invitation })}
                >
                  {w("revoke")}
                </button>
              </li>
            ))}
          </ul>
        )}
      </ShowPages>
      {asked?.what === "invite" && (
        <Invite workspaceId={id} ownRole={ownRole} onMade={show} onClose={closing("invite")} />
      )}
      {asked?.what === "show" && (
        <ShownOnce
          title={w("linkTitle")}
          says={w("linkSays")}
          label={w("link")}
          value={asked.link}
          onClose={closing("show")}
        />
      )}
      {asked?.what === "revoke" && (
        <Confirm
          title={w("revoke")}
          says={w("revokeSays")}
          does={w("revoke")}
          onConfirm={() => revoke(asked.invitation)}
          onClose={closing("revoke")}
        />
      )}
    </Part>
  );
}
