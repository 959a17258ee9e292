// Lines of the log: when, how bad, what; the rest opens.
import type { Schemas } from "../../api/client.ts";
import { moment } from "../../words/format.ts";
import { levelName } from "./names.ts";
import { w } from "./words.ts";

interface LogLinesProps {
  lines: readonly Schemas["LogLine"][];
  onRequest: (requestId: string) => void;
}

const kinds: Readonly<Record<string, string>> = { warn: "warn", error: "bad" };

export const LogLines = ({ lines, onRequest }: LogLinesProps) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li key={line.id} class="stack tight">
        <div class="row apart">
          <span class="row">
            <code>{line.event}</code>
            <span class="soft small">{brief(line.fields)}</span>
          </span>
          <span class="row">
            <span class={`chip ${kinds[line.level] ?? ""}`}>{levelName(line.level)}</span>
            <span class="soft small">{moment(line.time)}</span>
          </span>
        </div>
        <details>
          <summary class="small">{w("details")}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <pre class="quote lines" dir="ltr" tabIndex={0}>
            {JSON.stringify({ request_id: line.request_id, trace_id: line.trace_id, ...line.fields }, null, 2)}
          </pre>
          <RequestButton id={line.request_id} onRequest={onRequest} />
        </details>
      </li>
    ))}
  </ul>
);

const RequestButton = ({ id, onRequest }: { id: string | null; onRequest: (requestId: string) => void }) =>
  id && (
    <button class="button small" type="button" onClick={() => onRequest(id)}>
      {w("wholeRequest")}
    </button>
  );

/** What most lines are told apart by */
const brief = ({ method, route, status, model }: Schemas["LogLine"]["fields"]): string =>
  [method, route, status, model].filter((part) => typeof part === "string" || typeof part === "number").join(" ");
