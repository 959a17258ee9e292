// Where files are chosen, wait, and are sent by one button.
import { Icon } from "../ui/icon.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { acceptedFiles } from "./file-types.ts";
import { w } from "./upload-words.ts";
import { addFiles, isReadyToSend, isSending, sendWaiting, takeOut, waitingFiles } from "./waiting-files.ts";
import { WaitingRow } from "./waiting-row.tsx";

export function UploadPanel() {
  const files = waitingFiles.value;
  return (
    <section class="stack card upload" aria-label={w("upload")}>
      <div class="row apart">
        <div class="stack tight grow">
          <strong>{w("dropHere")}</strong>
          <span class="soft small">{w("takes")}</span>
        </div>
        <ChooseFiles accept={acceptedFiles} isMultiple isMain={files.length === 0} onFiles={addFiles}>
          <Icon name="upload" />
          {w("choose")}
        </ChooseFiles>
      </div>
      {files.length > 0 && (
        <>
          <ul class="plain-list stack" aria-label={w("waiting")}>
            {files.map((one) => (
              <WaitingRow key={one.id} waiting={one} />
            ))}
          </ul>
          <Process />
        </>
      )}
    </section>
  );
}

function Process() {
  const count = waitingFiles.value.filter(isReadyToSend).length;
  const isAnyDone = waitingFiles.value.some(({ sending }) => sending.state === "sent");
  return (
    <div class="row">
      <button class="button main" type="button" disabled={count === 0 || isSending.value} onClick={sendWaiting}>
        {count === 1 ? w("processOne") : count === 0 ? w("process") : w("processCount", { count })}
      </button>
      {isAnyDone && (
        <button class="button plain" type="button" onClick={() => takeOut(({ sending }) => sending.state === "sent")}>
          {w("clear")}
        </button>
      )}
    </div>
  );
}
