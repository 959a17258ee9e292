// `Server-Timing`: what the browser's own tools show of the time until the answer began.
// https://www.w3.org/TR/server-timing/

/** In ms, by name; names are tokens */
export const serverTiming = (durationsMs: Readonly<Record<string, number>>): string =>
  Object.entries(durationsMs)
    .map(([name, durationMs]) => `${name};dur=${durationMs}`)
    .join(", ");
