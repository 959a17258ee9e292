// Questions that a test needs to have been asked before somebody looks.
import type { Page } from "playwright-core";
import { callApi, uploadDocument } from "./console.ts";

export const ask = (token: string, asked: string, model = "peer/ok") =>
  callApi("POST", "/api/v1/chat", token, { question: asked, model });

/** Where something is known, models are asked. */
export const giveKnowledge = (token: string): Promise<string> =>
  uploadDocument(token, "stove.md", "# The stove\n\nThe stove is lit with birch wood every evening.");
export const question = "What is the stove lit with?";

/** A titled part of a page */
export const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
