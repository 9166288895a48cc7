import { randomUUID } from 'node:crypto';

/** The position of the dash before the variant in the text of a UUID. */
const variantAt = 18;

let lastMillisecond = 0;
let counter = 0;

/**
 * Returns a new UUID of version 7. It is unique, and greater than all earlier ones of this process, so ids sort by
 * creation and a B-tree index grows at its end. Its random bits come from a UUID of version 4, because Node generates
 * the random data of many at a time.
 */
export function newId(): string {
  const random = randomUUID();
  nextTick(Number.parseInt(random.slice(0, 3), 16) & 0x3ff);
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${random.slice(variantAt)}`;
}

/** Within a millisecond, counts up the twelve bits after the time. When they run out, moves the time on by 1 ms. */
function nextTick(seed: number): void {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = seed;
  } else if (counter < 0xfff) {
    counter += 1;
  } else {
    lastMillisecond += 1;
    counter = seed;
  }
}
