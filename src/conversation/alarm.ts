// An object has one alarm: it is set to the earliest moment at which anybody wants the object to be woken.

export function arrangeAlarm(storage: DurableObjectStorage, dueAtMs: readonly (number | undefined)[]): void {
  const nextMs = Math.min(...dueAtMs.filter((atMs) => atMs !== undefined));
  void (Number.isFinite(nextMs) ? storage.setAlarm(nextMs) : storage.deleteAlarm());
}
