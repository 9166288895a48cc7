/** Castagnoli's polynomial, bits reversed. */
const POLYNOMIAL = 0x82f63b78;

/** `tables[k][byte]`: the contribution of a byte that k other bytes follow. */
const tables = Array.from({ length: 8 }, () => new Int32Array(256));
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  t0[byte] = crc;
}
for (let k = 1; k < 8; k += 1) {
  for (let byte = 0; byte < 256; byte += 1) {
    const before = tables[k - 1]![byte]!;
    tables[k]![byte] = (before >>> 8) ^ t0[before & 0xff]!;
  }
}

/** CRC-32C of the bytes from `start` to the end, unsigned; processes eight bytes at a time. */
export function crc32c(bytes: Uint8Array, start = 0): number {
  const end = bytes.length;
  let crc = -1;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    crc =
      t7[(crc ^ bytes[at]!) & 0xff]! ^
      t6[((crc >>> 8) ^ bytes[at + 1]!) & 0xff]! ^
      t5[((crc >>> 16) ^ bytes[at + 2]!) & 0xff]! ^
      t4[(crc >>> 24) ^ bytes[at + 3]!]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!;
  }
  for (; at < end; at += 1) crc = t0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
