// One file on its way: what it will be called, what is wrong with it, how far it is.
import { useMemo } from "preact/hooks";
import { Field } from "../ui/field.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { bytes } from "../words/format.ts";
import { documentAddress } from "./addresses.ts";
import { Ingestion } from "./ingestion.tsx";
import { Progress } from "./progress.tsx";
import { TagInput } from "./tag-input.tsx";
import { w } from "./upload-words.ts";
import { type Document, useFollowed } from "./use-followed.ts";
import { changeFile, takeOut, type WaitingFile } from "./waiting-files.ts";

export function WaitingRow({ waiting }: { waiting: WaitingFile }) {
  const { id, file, problem, sending } = waiting;
  return (
    <li class="stack waiting-file">
      <div class="row apart">
        <span class="grow">
          <strong>
            <bdi>{file.name}</bdi>
          </strong>{" "}
          <bdi class="soft small number">{bytes(file.size)}</bdi>
        </span>
        {sending.state !== "sending" && (
          <IconButton
            icon="close"
            label={w("takeOut", { file: file.name })}
            isSmall
            onClick={() => takeOut((one) => one.id === id)}
          />
        )}
      </div>
      {problem ? (
        <div class="notice bad" role="alert">
          {w(problem, { size: bytes(file.size) })}
        </div>
      ) : (
        <OnItsWay waiting={waiting} />
      )}
    </li>
  );
}

function OnItsWay({ waiting }: { waiting: WaitingFile }) {
  const { file, sending } = waiting;
  if (sending.state === "sent") return <Arrived document={sending.document} isNew={sending.isNew} waiting={waiting} />;
  if (sending.state === "sending")
    return (
      <>
        <Progress label={w("sending", { file: file.name })} share={sending.share} />
        {sending.share === 1 && <span class="soft small">{w("arrived")}</span>}
      </>
    );
  return (
    <>
      {sending.state === "refused" && <ProblemNotice problem={sending.problem} />}
      <FileFields waiting={waiting} />
    </>
  );
}

const FileFields = ({ waiting: { id, file, title, tags } }: { waiting: WaitingFile }) => (
  <div class="file-fields">
    <Field label={w("fileTitle", { file: file.name })}>
      <input
        class="input"
        value={title}
        maxLength={300}
        dir="auto"
        onInput={({ currentTarget }) => changeFile(id, { title: currentTarget.value })}
      />
    </Field>
    <TagInput
      label={w("fileTags", { file: file.name })}
      tags={tags}
      onChange={(changed) => changeFile(id, { tags: changed })}
    />
  </div>
);

interface ArrivedProps {
  document: Document;
  isNew: boolean;
  waiting: WaitingFile;
}

function Arrived({ document, isNew, waiting }: ArrivedProps) {
  const [latest = document] = useFollowed(useMemo(() => [document], [document]));
  const onRetried = (retried: Document) =>
    changeFile(waiting.id, { sending: { state: "sent", document: retried, isNew: true } });
  return (
    <div class="stack tight">
      {!isNew && <span class="soft small">{w("alreadyHere")}</span>}
      <a href={documentAddress(latest.id)}>
        <bdi>{latest.title}</bdi>
      </a>
      <Ingestion document={latest} onRetried={onRetried} />
    </div>
  );
}
