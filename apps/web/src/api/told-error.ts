/** An error that a screen tells in words. The console stays silent about it. */
export class ToldError extends Error {}

/** For React, which would write into the console whatever a screen has caught. */
export function reportCaught(error: unknown): void {
  // eslint-disable-next-line no-console
  if (!(error instanceof ToldError)) console.error(error);
}
