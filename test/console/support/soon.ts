// What is about to hold: a page takes its time on a busy machine.
import { expect } from "vitest";

export const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 });
