// A question that is being written, by its chat: kept in this tab until it is sent.
const keyOf = (sessionId: string | null): string => `hearth.draft.${sessionId ?? "new"}`;

export const keptDraft = (sessionId: string | null): string => sessionStorage.getItem(keyOf(sessionId)) ?? "";

export function keepDraft(sessionId: string | null, text: string): void {
  if (text) sessionStorage.setItem(keyOf(sessionId), text);
  else sessionStorage.removeItem(keyOf(sessionId));
}
