// Short news that need no answer.
import { signal } from "@preact/signals";

const shownMs = 4_000;
const toasts = signal<readonly { id: number; text: string }[]>([]);
let next = 0;

export function toast(text: string): void {
  const id = next++;
  toasts.value = [...toasts.value, { id, text }];
  setTimeout(() => {
    toasts.value = toasts.value.filter((shown) => shown.id !== id);
  }, shownMs);
}

export const Toasts = () => (
  <div class="toasts" role="status">
    {toasts.value.map(({ id, text }) => (
      <div class="toast" key={id}>
        {text}
      </div>
    ))}
  </div>
);
