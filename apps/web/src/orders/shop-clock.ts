/** How far the shop is ahead of this device, in ms: by the dates of its answers, and at least, by what it says has happened. */
let [byDates, atLeast] = [0, -Infinity];

/** Learns from an answer how late it is in the shop, so that a countdown ends when the shop ends it. */
export function learnShopTime(response: Response): void {
  const answered = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(answered)) return;
  const measured = answered - Date.now();
  // The header counts whole seconds, and the answer took its time: less is no difference.
  byDates = Math.abs(measured) < 2_000 ? 0 : measured;
}

/** What has happened in the shop is past there, also where a demo has moved the clock of its services. */
export function learnThatPast(happenedAt: string): void {
  atLeast = Math.max(atLeast, Date.parse(happenedAt) - Date.now());
}

/** The time by the clock of the shop, in ms. */
export const shopTime = (): number => shopTimeAt(Date.now());

/** What the clock of the shop showed when this device showed that, in ms. */
export const shopTimeAt = (deviceTime: number): number => deviceTime + Math.max(byDates, atLeast);
