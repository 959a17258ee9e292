// Waiting for what another request is making: that one may be cut off by its client, and then never ends.

/** Undefined where it takes too long, or comes to nothing. */
export async function withPatience<T>(work: Promise<T> | undefined, patienceMs: number): Promise<T | undefined> {
  if (!work) return undefined;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  return Promise.race([work.catch(() => undefined), promise]).finally(() => clearTimeout(timer));
}
