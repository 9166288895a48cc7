import { randomUUID } from 'node:crypto';

/** Where the dash before the variant is in the text of a UUID. */
const variantAt = 18;

let lastMillisecond = 0;
let counter = 0;

/**
 * A new UUID of version 7: unique, and greater than every one this process made before, so that ids sort by creation
 * and a B-tree index grows at its end. Its random bits are those of a UUID of version 4, for which Node fetches many at a time.
 */
export function newId(): string {
  const random = randomUUID();
  nextTick(Number.parseInt(random.slice(0, 3), 16) & 0x3ff);
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${random.slice(variantAt)}`;
}

/** Within one millisecond the twelve bits after the time count up; when they are used up, the time is taken from the next one. */
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
