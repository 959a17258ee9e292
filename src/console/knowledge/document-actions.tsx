// What can be done with a document: change what is said of it, bring a new version, take the file home, delete it.
import { useSignal } from "@preact/signals";
import { api, ok, saveFile } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Confirm } from "../ui/confirm.tsx";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { DocumentEdit } from "./document-edit.tsx";
import { w } from "./document-words.ts";
import type { ReadDocument } from "./load-document.ts";
import { NewVersion } from "./new-version.tsx";
import { w as upload } from "./upload-words.ts";

interface DocumentActionsProps {
  read: ReadDocument;
  onChanged: () => Promise<void>;
  onDeleted: () => void;
}

type Opened = "edit" | "version" | "delete";

export function DocumentActions({ read, onChanged, onDeleted }: DocumentActionsProps) {
  const { id, title, file_name } = read.document;
  const open = useSignal<Opened | null>(null);
  const show = (what: Opened | null) => {
    open.value = what;
  };
  const close = () => show(null);
  const download = useAction(() => saveFile(`/api/v1/docs/${id}/download`, file_name));
  return (
    <div class="stack tight">
      <div class="row">
        {may("docs:write") && <ChangeButtons onOpen={show} />}
        <button class="button small" type="button" disabled={download.isRunning} onClick={() => download.run()}>
          <Icon name="export" />
          {w("download")}
        </button>
        {may("docs:write") && (
          <button class="button small danger" type="button" onClick={() => show("delete")}>
            <Icon name="trash" />
            {w("delete")}
          </button>
        )}
      </div>
      {download.problem && <ProblemNotice problem={download.problem} />}
      {open.value === "edit" && <DocumentEdit read={read} onSaved={onChanged} onClose={close} />}
      {open.value === "version" && <NewVersion read={read} onSent={onChanged} onClose={close} />}
      {open.value === "delete" && (
        <Confirm
          title={w("deleteTitle")}
          says={w("deleteSays", { title })}
          does={w("delete")}
          onConfirm={async () => {
            await ok(api.DELETE("/api/v1/docs/{id}", { params: { path: { id } } }));
            onDeleted();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

const ChangeButtons = ({ onOpen }: { onOpen: (what: Opened) => void }) => (
  <>
    <button class="button small" type="button" onClick={() => onOpen("edit")}>
      <Icon name="edit" />
      {w("edit")}
    </button>
    <button class="button small" type="button" onClick={() => onOpen("version")}>
      <Icon name="upload" />
      {upload("newVersion")}
    </button>
  </>
);
