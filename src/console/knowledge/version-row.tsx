// A version in the table: what became of it, where it came from.
import { type Schemas, saveFile } from "../api/client.ts";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useAction } from "../ui/use-action.ts";
import { ago, bytes, moment } from "../words/format.ts";
import { reasonText } from "./ingestion-words.ts";
import { w } from "./version-words.ts";

const chips = {
  ...{ live: "good", queued: "", processing: "accent", failed: "bad", replaced: "", skipped: "" },
} as const;

interface VersionRowProps {
  documentId: string;
  version: Schemas["DocumentVersion"];
  /** Undefined: they may not. */
  onRestore: ((version: number) => void) | undefined;
}

export function VersionRow({ documentId, version, onRestore }: VersionRowProps) {
  const { version: n, state, reason, origin, restored_from, file_name, file_size, created_at } = version;
  const download = useAction(() => saveFile(`/api/v1/docs/${documentId}/versions/${n}/download`, file_name));
  return (
    <tr>
      <th scope="row" class="number">
        {n}
      </th>
      <td>
        <span class={`chip ${chips[state]}`}>
          {state === "live" && <Icon name="check" />}
          {state === "failed" && <Icon name="warn" />}
          {w(state)}
        </span>
        {reason && state === "failed" && <div class="small failure">{reasonText(reason)}</div>}
      </td>
      <td>{restored_from === null ? w(origin) : w("restoredFrom", { version: restored_from })}</td>
      <td>
        <bdi>{file_name}</bdi>
      </td>
      <td class="number">
        <bdi>{bytes(file_size)}</bdi>
      </td>
      <td title={moment(created_at)}>{ago(created_at)}</td>
      <td>
        <div class="row version-actions">
          <IconButton
            icon="export"
            label={w("download", { version: n })}
            isSmall
            disabled={download.isRunning}
            onClick={() => download.run()}
          />
          {onRestore && state !== "live" && (
            <IconButton icon="retry" label={w("bringBackOf", { version: n })} isSmall onClick={() => onRestore(n)} />
          )}
        </div>
        {download.problem && <div class="small failure">{download.problem.message}</div>}
      </td>
    </tr>
  );
}
