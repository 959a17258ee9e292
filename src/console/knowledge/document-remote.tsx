// The web page that a document was fetched from, when it was looked at, and looking again.
import { api, ok } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { ago, number } from "../words/format.ts";
import { w } from "./document-words.ts";
import type { Document } from "./use-followed.ts";

interface DocumentRemoteProps {
  document: Document;
  remote: NonNullable<Document["remote"]>;
  onChanged: () => Promise<void>;
}

export function DocumentRemote({ document: { id }, remote, onChanged }: DocumentRemoteProps) {
  const { run, isRunning, problem } = useAction(async () => {
    const looking = api.POST("/api/v1/docs/{id}/refresh", { params: { path: { id } } });
    await ok(looking);
    toast(w((await looking).response.status === 202 ? "refreshNew" : "refreshSame"));
    await onChanged();
  });
  const { canonical_url, url, fetched_at, refresh_hours, refresh_problem } = remote;
  return (
    <section class="stack tight card" aria-label={w("webPage")}>
      <div class="row apart">
        <div class="stack tight grow">
          <a href={canonical_url ?? url} target="_blank" rel="noopener noreferrer">
            <bdi>{canonical_url ?? url}</bdi>
          </a>
          <span class="soft small">
            {fetched_at && `${w("fetched", { ago: ago(fetched_at) })} · `}
            {refresh_hours === null ? w("onlyAsked") : w("everyHours", { hours: number(refresh_hours) })}
          </span>
        </div>
        {may("docs:write") && (
          <button class="button small" type="button" disabled={isRunning} onClick={() => run()}>
            <Icon name="retry" />
            {w("refresh")}
          </button>
        )}
      </div>
      {refresh_problem && <span class="failure">{w("lastProblem", { problem: refresh_problem })}</span>}
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
