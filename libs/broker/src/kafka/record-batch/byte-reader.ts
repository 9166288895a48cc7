import { UnreadableBatchError } from './unreadable-batch.error.js';

/** Reads consecutive fields of Kafka's protocol. @throws UnreadableBatchError if the bytes end within a field */
export class ByteReader {
  constructor(
    private readonly bytes: Buffer,
    private at = 0,
  ) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  int8(): number {
    return this.bytes.readInt8(this.advance(1));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.advance(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.advance(4));
  }

  int64(): bigint {
    return this.bytes.readBigInt64BE(this.advance(8));
  }

  /** Zigzag encoding, seven bits per byte, the lowest first; exact up to 53 bits. */
  varint(): number {
    let zigzag = 0;
    for (let factor = 1; factor < 2 ** 64; factor *= 128) {
      const byte = this.bytes[this.advance(1)]!;
      zigzag += (byte & 0x7f) * factor;
      if (byte < 0x80) return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }
    throw new UnreadableBatchError('A number is longer than 64 bits');
  }

  /** A view of the same memory, not a copy. */
  take(length: number): Buffer {
    const from = this.advance(length);
    return this.bytes.subarray(from, this.at);
  }

  /** A string with a 16-bit length, as in requests and answers; a negative length stands for null. */
  text(): string {
    return this.take(Math.max(0, this.int16())).toString('utf8');
  }

  /** Bytes with a varint length, as in records. */
  bytesOrNull(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.take(length);
  }

  private advance(length: number): number {
    if (length < 0 || length > this.left)
      throw new UnreadableBatchError(`${length} bytes expected, but only ${this.left} left`);
    const from = this.at;
    this.at += length;
    return from;
  }
}
