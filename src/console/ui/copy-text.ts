// Into the clipboard, with a word about it: the browser may refuse.
import { toast } from "./toasts.tsx";
import { w } from "./words.ts";

export async function copyText(text: string): Promise<void> {
  toast(
    await navigator.clipboard.writeText(text).then(
      () => w("copied"),
      () => w("notCopied"),
    ),
  );
}
