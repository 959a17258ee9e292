// A newer file of the same document.
import { useSignal } from "@preact/signals";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { bytes } from "../words/format.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { acceptedFiles, fileProblem } from "./file-types.ts";
import type { ReadDocument } from "./load-document.ts";
import { Progress } from "./progress.tsx";
import { sendFile } from "./send-file.ts";
import { w } from "./upload-words.ts";

interface NewVersionProps {
  read: ReadDocument;
  onSent: () => Promise<void>;
  onClose: () => void;
}

export function NewVersion({ read: { document, etag }, onSent, onClose }: NewVersionProps) {
  const file = useSignal<File | null>(null);
  const share = useSignal(0);
  const { run, isRunning, problem } = useAction(async (chosen: File) => {
    const form = new FormData();
    form.append("file", chosen);
    const onShare = (sent: number) => {
      share.value = sent;
    };
    const { isNew } = await sendFile({ method: "PUT", path: `/api/v1/docs/${document.id}`, form, onShare, etag });
    await onSent();
    toast(w(isNew ? "versionSent" : "versionSame"));
    onClose();
  });
  const [chosen, refusal] = [file.value, file.value && fileProblem(file.value)];
  return (
    <Dialog title={w("newVersion")} onClose={onClose}>
      <p class="soft small">{w("takes")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
      <div
        class="row card upload"
        onDrop={({ dataTransfer }) => {
          file.value = dataTransfer?.files[0] ?? null;
        }}
      >
        <ChooseFiles
          accept={acceptedFiles}
          isMain={!chosen}
          disabled={isRunning}
          onFiles={([first]) => {
            file.value = first ?? null;
          }}
        >
          <Icon name="file" />
          {w("chooseOne")}
        </ChooseFiles>
        {!chosen && <span class="soft">{w("dropOne")}</span>}
        {chosen && (
          <span>
            <bdi>{chosen.name}</bdi> <span class="soft small number">{bytes(chosen.size)}</span>
          </span>
        )}
      </div>
      {chosen && refusal && (
        <div class="notice bad" role="alert">
          {w(refusal, { size: bytes(chosen.size) })}
        </div>
      )}
      {isRunning && chosen && <Progress label={w("sending", { file: chosen.name })} share={share.value} />}
      {problem && <ProblemNotice problem={problem} />}
      {chosen && !refusal && (
        <div>
          <button class="button main" type="button" disabled={isRunning} onClick={() => run(chosen)}>
            {w("process")}
          </button>
        </div>
      )}
    </Dialog>
  );
}
