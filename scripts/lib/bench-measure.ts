// How the bench measures: one call at a time, after a warm-up, told by percentiles.

const warmUp = 20;

export async function measure(count: number, work: (index: number) => Promise<void>): Promise<number[]> {
  for (let index = 0; index < warmUp; index++) await work(index * 13);
  return measureOnce(count, (index) => work(index * 3));
}

/** Without a warm-up; times in ms, shortest first. */
export async function measureOnce(count: number, work: (index: number) => Promise<void>): Promise<number[]> {
  const timesMs: number[] = [];
  for (let index = 0; index < count; index++) {
    const startedAt = performance.now();
    await work(index);
    timesMs.push(performance.now() - startedAt);
  }
  return timesMs.sort((a, b) => a - b);
}

export function report(name: string, timesMs: readonly number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => at(timesMs, Math.floor(part * timesMs.length)).toFixed(1));
  console.log(
    `${name.padEnd(34)} p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms   (${timesMs.length} calls, one at a time)`,
  );
}

export function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error("The list is empty");
  return item;
}
