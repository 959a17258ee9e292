// How far a document's reading is: its state in a word, the passages done, why it waits or has failed, and trying again.
import { api, ok } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { number } from "../words/format.ts";
import { reasonText, w } from "./ingestion-words.ts";
import { Progress } from "./progress.tsx";
import type { Document } from "./use-followed.ts";

interface IngestionProps {
  document: Document;
  onRetried: (document: Document) => void;
}

export function Ingestion({ document, onRetried }: IngestionProps) {
  const { status, reason, live_version, version } = document;
  const olderLive = live_version !== null && live_version !== version ? live_version : null;
  return (
    <div class="stack tight ingestion">
      <div class="row">
        <StateChip document={document} />
        {status === "processing" && <HowFar document={document} />}
      </div>
      {reason && status !== "ready" && (
        <span class={status === "failed" ? "failure" : "soft"}>{reasonText(reason)}</span>
      )}
      {olderLive !== null && (
        <span class="soft small">{w(status === "failed" ? "olderStays" : "olderAnswers", { version: olderLive })}</span>
      )}
      {status === "failed" && may("docs:write") && <Retry document={document} onRetried={onRetried} />}
    </div>
  );
}

const chips = { queued: "", processing: "accent", ready: "good", failed: "bad", deleted: "warn" } as const;

export function StateChip({ document: { status, deleted_at } }: { document: Document }) {
  const state = deleted_at === null ? status : "deleted";
  return (
    <span class={`chip ${chips[state]}`} role={state === "processing" ? "status" : undefined}>
      {state === "ready" && <Icon name="check" />}
      {state === "failed" && <Icon name="warn" />}
      {w(state)}
    </span>
  );
}

/** By pages where there are any, else by passages, whose number is known late. */
function HowFar({ document: { title, progress, page_count: pages } }: { document: Document }) {
  const { passages_done: done, passages_total: total, pages_done: page } = progress;
  const told = (name: "pagesRead" | "passages", at: number, of: number) => ({
    share: of === 0 ? 1 : at / of,
    text: w(name, { done: number(at), total: number(of) }),
  });
  const far =
    pages !== null
      ? told("pagesRead", page ?? 0, pages)
      : total !== null
        ? told("passages", done, total)
        : { share: null, text: w("passagesSoFar", { done: number(done) }) };
  return (
    <span class="row grow">
      <Progress label={w("progress", { title })} share={far.share} />
      <span class="soft small number">{far.text}</span>
    </span>
  );
}

function Retry({ document: { id, title }, onRetried }: IngestionProps) {
  const { run, isRunning, problem } = useAction(async () => {
    onRetried(await ok(api.POST("/api/v1/docs/{id}/process", { params: { path: { id } } })));
  });
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <button
          class="button small"
          type="button"
          aria-label={w("retryOf", { title })}
          disabled={isRunning}
          onClick={() => run()}
        >
          <Icon name="retry" />
          {w("retry")}
        </button>
      </div>
    </>
  );
}
