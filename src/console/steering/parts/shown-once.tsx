// A secret that nobody is told again: shown until the dialog is closed, with a button that copies it.
import { copyText } from "../../ui/copy-text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { w } from "./words.ts";

interface ShownOnceProps {
  title: string;
  says: string;
  /** What it is called */
  label: string;
  value: string;
  onClose: () => void;
}

export const ShownOnce = ({ title, says, label, value, onClose }: ShownOnceProps) => (
  <Dialog title={title} onClose={onClose}>
    <p class="notice">{says}</p>
    <label class="field">
      <span>{label}</span>
      <textarea
        class="input secret"
        readOnly
        rows={3}
        dir="ltr"
        value={value}
        spellcheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </label>
    <div class="row">
      <button class="button main" type="button" onClick={() => copyText(value)}>
        <Icon name="copy" />
        {w("copy")}
      </button>
      <button class="button" type="button" onClick={onClose}>
        {w("keptIt")}
      </button>
    </div>
  </Dialog>
);
