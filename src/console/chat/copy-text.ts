import { toast } from "../ui/toasts.tsx";
import { w } from "../ui/words.ts";

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  toast(w("copied"));
}
