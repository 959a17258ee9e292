// A question and its answer.
import { useSignal } from "@preact/signals";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { CiteMark } from "./cite-mark.tsx";
import { send } from "./conversation.ts";
import { Markdown } from "./markdown.tsx";
import { QuestionEditor } from "./question-editor.tsx";
import { shownSources } from "./shown-sources.ts";
import { isUnderWay, type Turn } from "./turn.ts";
import { TurnActions } from "./turn-actions.tsx";
import { TurnFacts } from "./turn-facts.tsx";
import { TurnNotes } from "./turn-notes.tsx";
import { w } from "./words.ts";

export function TurnView({ turn }: { turn: Turn }) {
  const isEditing = useSignal(false);
  const underWay = isUnderWay(turn);
  return (
    <article class="turn" aria-label={turn.question}>
      {isEditing.value ? (
        <QuestionEditor
          question={turn.question}
          onClose={() => {
            isEditing.value = false;
          }}
          onSend={(question) => {
            isEditing.value = false;
            send(question, { replaces: turn });
          }}
        />
      ) : (
        <div class="question" dir="auto">
          {turn.question}
        </div>
      )}
      <div class="answer" aria-busy={underWay}>
        {turn.text && (
          <Markdown
            text={turn.text}
            mark={(n) =>
              turn.citations.some((citation) => citation.n === n) ? (
                <CiteMark n={n} isShown={isShown(turn, n)} onOpen={() => show(turn, n)} />
              ) : null
            }
          />
        )}
        {underWay && <Waiting turn={turn} />}
        <TurnNotes turn={turn} />
        {turn.problem && (
          <ProblemNotice
            problem={turn.problem}
            onRetry={() => send(turn.question, { replaces: turn, isFresh: true })}
          />
        )}
        {!underWay && <TurnFacts turn={turn} />}
        {!underWay && (
          <TurnActions
            turn={turn}
            onEdit={() => {
              isEditing.value = true;
            }}
          />
        )}
      </div>
    </article>
  );
}

const isShown = ({ key }: Turn, n: number): boolean => shownSources.value?.key === key && shownSources.value.n === n;

function show({ key }: Turn, n: number): void {
  shownSources.value = { key, n };
}

const Waiting = ({ turn }: { turn: Turn }) => (
  <div class="row soft small" role="status">
    <span class="working" aria-hidden="true" />
    {w(!turn.isConnected ? "reconnecting" : turn.text ? "answering" : "thinking")}
  </div>
);
