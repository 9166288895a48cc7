/** Prints what was done and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`  ✓ ${what.padEnd(46)}${seconds(performance.now() - start).padStart(7)}`);
  return result;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
