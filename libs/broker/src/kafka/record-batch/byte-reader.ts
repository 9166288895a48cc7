import { UnreadableBatchError } from './unreadable-batch.error.js';

/** Reads the fields of Kafka's protocol one after the other. @throws UnreadableBatchError where the bytes end before a field does */
export class ByteReader {
  constructor(
    private readonly bytes: Buffer,
    private at = 0,
  ) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  int8(): number {
    return this.bytes.readInt8(this.pass(1));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.pass(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.pass(4));
  }

  int64(): bigint {
    return this.bytes.readBigInt64BE(this.pass(8));
  }

  /** Zigzag, seven bits a byte, the lowest first; exact up to 53 bits. */
  varint(): number {
    let zigzag = 0;
    for (let factor = 1; factor < 2 ** 64; factor *= 128) {
      const byte = this.bytes[this.pass(1)]!;
      zigzag += (byte & 0x7f) * factor;
      if (byte < 0x80) return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }
    throw new UnreadableBatchError('A number is longer than 64 bits');
  }

  /** A part of the same memory, not a copy. */
  take(length: number): Buffer {
    const from = this.pass(length);
    return this.bytes.subarray(from, this.at);
  }

  /** With a 16-bit length in front, as requests and answers hold text; null is told by a length below 0. */
  text(): string {
    return this.take(Math.max(0, this.int16())).toString('utf8');
  }

  /** With a length in front, as records hold bytes. */
  bytesOrNull(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.take(length);
  }

  private pass(length: number): number {
    if (length < 0 || length > this.left)
      throw new UnreadableBatchError(`${length} bytes are due, ${this.left} are left`);
    const from = this.at;
    this.at += length;
    return from;
  }
}
