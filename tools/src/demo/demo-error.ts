/** The demo can't go on; the message says why, for the person who started it. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}
