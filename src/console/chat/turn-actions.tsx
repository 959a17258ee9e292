// What can be done with an answer that has ended.

import { copyText } from "../ui/copy-text.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { isAnswering, send } from "./conversation.ts";
import type { Turn } from "./turn.ts";
import { w } from "./words.ts";

export const TurnActions = ({ turn, onEdit }: { turn: Turn; onEdit: () => void }) => (
  <div class="row actions">
    {turn.text && <IconButton icon="copy" label={w("copyAnswer")} isSmall onClick={() => copyText(turn.text)} />}
    <IconButton
      icon="retry"
      label={w("retryAnswer")}
      isSmall
      disabled={isAnswering.value}
      onClick={() => send(turn.question, { replaces: turn, isFresh: true })}
    />
    <IconButton icon="edit" label={w("editQuestion")} isSmall disabled={isAnswering.value} onClick={onEdit} />
  </div>
);
