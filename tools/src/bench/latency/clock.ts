/** The time in ms on a clock that all processes on this machine share. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Calls `send` with 0, 1, 2 … at a steady rate, whether or not the previous calls have completed. Resolves when all
 * have.
 */
export async function steadily(perSecond: number, count: number, send: (n: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const running: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count, ((performance.now() - start) / 1000) * perSecond);
      while (running.length < due) running.push(send(running.length));
      if (running.length < count) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  await Promise.all(running);
}
