const FIRST_MS = 1_000;
const MOST_MS = 300_000;

/** The delay, in ms, after this number of failures: doubled each time, reduced at random by up to a quarter. */
export function delayAfter(failures: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.75 + Math.random() / 4);
}
