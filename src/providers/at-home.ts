// Whether nobody else reads along: a model at home, or one that is built in.
const providersAtHome: ReadonlySet<string> = new Set(["ollama", "builtin"]);

/** `modelId`: provider/model */
export const isAtHome = (modelId: string): boolean => providersAtHome.has(modelId.split("/")[0] ?? "");
