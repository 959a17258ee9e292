// Times told by percentiles.

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
