// Calls to objects that may be repeated.

/** An object that was reset under the call (a deployment does that) is there again at once; every call here may be repeated. */
export async function againIfReset<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isReset = error instanceof Error && "retryable" in error && error.retryable === true;
    if (!isReset) throw error;
    return ask();
  }
}
