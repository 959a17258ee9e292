// All notes as a zip of Markdown files, and such a zip taken in.
import { useSignal } from "@preact/signals";
import { api, ok, type Schemas, saveFile } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { number } from "../words/format.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { w } from "./notes-words.ts";

type Imported = Schemas["ImportedNotes"];

export function NotesZip({ onImported }: { onImported: () => Promise<void> }) {
  const imported = useSignal<Imported | null>(null);
  const bringing = useAction(async (file: File) => {
    imported.value = null;
    imported.value = await importNotes(file);
    await onImported();
  });
  const taking = useAction(() => saveFile("/api/v1/notes/export", "notes.zip"));
  const problem = bringing.problem ?? taking.problem;
  return (
    <>
      <div class="row">
        {may("docs:write") && (
          <>
            <ChooseFiles
              accept=".zip"
              isSmall
              disabled={bringing.isRunning}
              onFiles={([file]) => file && bringing.run(file)}
            >
              <Icon name="upload" />
              {w("import")}
            </ChooseFiles>
            <span class="soft small">{w("importHint")}</span>
          </>
        )}
        <button class="button small" type="button" disabled={taking.isRunning} onClick={() => taking.run()}>
          <Icon name="export" />
          {w("export")}
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {imported.value && <WhatCameIn imported={imported.value} />}
    </>
  );
}

const importNotes = (file: File): Promise<Imported> =>
  ok(
    api.POST("/api/v1/notes/import", {
      body: { file },
      bodySerializer: () => {
        const form = new FormData();
        form.append("file", file);
        return form;
      },
    }),
  );

const WhatCameIn = ({ imported: { created, unchanged, refused } }: { imported: Imported }) => (
  <div class="notice" role="status">
    <span>{w("imported", { created: number(created), unchanged: number(unchanged) })}</span>
    {refused.length > 0 && (
      <>
        <span>{w("refused", { count: number(refused.length) })}</span>
        <ul>
          {refused.map(({ file, problem }) => (
            <li key={file}>
              <bdi>{file}</bdi>: {problem}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);
