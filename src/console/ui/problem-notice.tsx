// What went wrong, and what to do about it.
import type { Problem } from "../api/problem.ts";
import { w } from "./words.ts";

interface ProblemNoticeProps {
  problem: Problem;
  onRetry?: (() => void) | undefined;
}

export const ProblemNotice = ({ problem, onRetry }: ProblemNoticeProps) => (
  <div class="notice bad" role="alert">
    <strong>{problem.code === "offline" ? w("offline") : problem.message}</strong>
    {problem.code === "offline" ? <span>{w("offlineAction")}</span> : problem.action && <span>{problem.action}</span>}
    {problem.retryAfterSeconds !== null && <span>{w("retryAfter", { seconds: problem.retryAfterSeconds })}</span>}
    {problem.requestId && (
      <span class="soft small">
        {w("requestId")} <code>{problem.requestId}</code>
      </span>
    )}
    {onRetry && (
      <div>
        <button class="button small" type="button" onClick={onRetry}>
          {w("retry")}
        </button>
      </div>
    )}
  </div>
);
