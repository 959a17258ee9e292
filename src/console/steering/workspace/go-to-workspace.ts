// Another workspace: everything that was loaded was the other one's, so the page begins anew.
import { enterWorkspace } from "../../api/session.ts";

export async function goToWorkspace(workspaceId: string | undefined): Promise<void> {
  await enterWorkspace(workspaceId);
  location.reload();
}
