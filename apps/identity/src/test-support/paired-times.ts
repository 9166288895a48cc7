export type Try = () => Promise<unknown>;

/**
 * Measures how long two kinds of tries take, one of each in turn, so that whatever else the machine does slows both down alike. The
 * order in a pair is drawn: a regular one would fall in step with the worker that answers earlier requests, one after the other.
 *
 * @param pairs how many of each kind, after a tenth as many that are not counted
 * @returns the mean time of the second kind, as a part of that of the first one. The slowest and fastest tenths are left out.
 */
export async function ratioOfTimes(first: Try, second: Try, pairs: number): Promise<number> {
  const times: [number[], number[]] = [[], []];
  const warmUp = Math.ceil(pairs / 10);
  for (let n = -warmUp; n < pairs; n++) {
    const order = Math.random() < 0.5 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const before = performance.now();
      await [first, second][which]!();
      if (n >= 0) times[which].push(performance.now() - before);
    }
  }
  return trimmedMean(times[1]) / trimmedMean(times[0]);
}

function trimmedMean(times: readonly number[]): number {
  const left = Math.floor(times.length / 10);
  const kept = [...times].sort((a, b) => a - b).slice(left, times.length - left);
  return kept.reduce((sum, time) => sum + time, 0) / kept.length;
}
