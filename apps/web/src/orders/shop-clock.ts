let offsetMs = 0;

/** Learns from an answer how far the clock of this device is from the shop's, so that a countdown ends when the shop ends it. */
export function learnShopTime(response: Response): void {
  const answered = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(answered)) return;
  const measured = answered - Date.now();
  // The header counts whole seconds, and the answer took its time: less is no difference.
  offsetMs = Math.abs(measured) < 2_000 ? 0 : measured;
}

/** The time by the clock of the shop, in ms. */
export const shopTime = (): number => shopTimeAt(Date.now());

/** What the clock of the shop showed when this device showed that, in ms. */
export const shopTimeAt = (deviceTime: number): number => deviceTime + offsetMs;
