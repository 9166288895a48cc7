import { randomBytes } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/**
 * A new UUID of version 7: unique, and greater than every one this process made before, so that ids sort by creation
 * and a B-tree index grows at its end.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  nextTick(bytes.readUInt16BE(6) & 0x3ff);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
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
