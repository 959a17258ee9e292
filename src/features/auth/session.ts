// What register, login and refresh answer: an access token for where the user is let in, and the token that brings the next.
import type { Services } from "../../http/services.ts";
import type { PersonRow } from "../../identity/logins.ts";
import type { NewRefreshToken } from "../../identity/refresh-tokens.ts";
import { issueToken } from "../../identity/tokens.ts";
import type { LoginSession } from "./fields.ts";

export async function sessionOf(
  { config, now }: Pick<Services, "config" | "now">,
  { id, email, name, workspace, role }: PersonRow,
  { loginId, token }: NewRefreshToken,
): Promise<LoginSession> {
  const inside = workspace && role ? { id: workspace.id, name: workspace.name, role } : null;
  const accessToken = await issueToken(
    {
      userId: id,
      workspaceId: inside?.id,
      role: inside?.role,
      plan: workspace?.settings.plan ?? undefined,
      sessionId: loginId,
    },
    config,
    { now: now(), ttlSeconds: config.accessTokenSeconds },
  );
  return {
    access_token: accessToken,
    token_type: "Bearer",
    expires_in: config.accessTokenSeconds,
    refresh_token: token,
    user: { id, email, name },
    workspace: inside,
  };
}
