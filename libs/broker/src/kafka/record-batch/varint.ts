/**
 * Lengths and counts in Kafka's records: zigzag encoding, seven bits per byte, the lowest first. -1 stands for null.
 */
export function sizeOfVarint(value: number): number {
  const zigzag = (value << 1) ^ (value >> 31);
  if ((zigzag & ~0x7f) === 0) return 1;
  if ((zigzag & ~0x3fff) === 0) return 2;
  if ((zigzag & ~0x1fffff) === 0) return 3;
  return (zigzag & ~0xfffffff) === 0 ? 4 : 5;
}

/** Returns the position behind it. */
export function writeVarint(target: Uint8Array, at: number, value: number): number {
  let rest = (value << 1) ^ (value >> 31);
  let next = at;
  while ((rest & ~0x7f) !== 0) {
    target[next] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
    next += 1;
  }
  target[next] = rest;
  return next + 1;
}
