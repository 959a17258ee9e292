/** These have no keys of their own; whoever asks for another provider may bring a key. */
const keyless: ReadonlySet<string> = new Set(["builtin", "ollama", "workers-ai"]);

export const takesOwnKey = (provider: string): boolean => !keyless.has(provider);
