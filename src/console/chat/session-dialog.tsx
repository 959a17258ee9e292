// A chat's title, its file to keep, and its end.
import { useSignal } from "@preact/signals";
import { saveFile } from "../api/client.ts";
import { go, to } from "../route.ts";
import { Confirm } from "../ui/confirm.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { sessionId } from "./conversation.ts";
import { deleteSession, renameSession, type Session } from "./sessions.ts";
import { w } from "./words.ts";

interface SessionDialogProps {
  session: Session;
  onClose: () => void;
}

const formats = { markdown: "md", json: "json" } as const;

export function SessionDialog({ session, onClose }: SessionDialogProps) {
  const isDeleting = useSignal(false);
  const renaming = useAction(async (title: string) => {
    await renameSession(session.id, title);
    onClose();
  });
  const saving = useAction((format: keyof typeof formats) =>
    saveFile(`/api/v1/chat/sessions/${session.id}/export?format=${format}`, `${session.title}.${formats[format]}`),
  );
  if (isDeleting.value)
    return (
      <Confirm
        title={w("deleteChat")}
        says={w("deleteSays", { title: session.title })}
        does={w("deleteChat")}
        onClose={onClose}
        onConfirm={async () => {
          await deleteSession(session.id);
          if (sessionId.value === session.id) go(to([]));
        }}
      />
    );
  const problem = renaming.problem ?? saving.problem;
  return (
    <Dialog title={w("chat")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          renaming.run(String(new FormData(event.currentTarget).get("title")));
        }}
      >
        <Field label={w("title")}>
          <input class="input" name="title" required maxLength={200} defaultValue={session.title} dir="auto" />
        </Field>
        <div>
          <button class="button main" type="submit" disabled={renaming.isRunning}>
            {w("rename")}
          </button>
        </div>
      </form>
      {problem && <ProblemNotice problem={problem} />}
      <div class="row">
        <button class="button" type="button" onClick={() => saving.run("markdown")}>
          <Icon name="export" />
          {w("exportMarkdown")}
        </button>
        <button class="button" type="button" onClick={() => saving.run("json")}>
          <Icon name="export" />
          {w("exportJson")}
        </button>
        <button
          class="button danger"
          type="button"
          onClick={() => {
            isDeleting.value = true;
          }}
        >
          <Icon name="trash" />
          {w("deleteChat")}
        </button>
      </div>
    </Dialog>
  );
}
