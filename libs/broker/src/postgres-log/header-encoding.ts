import type { MessageHeaders } from '../port/broker-message.js';

const LENGTH_BYTES = 4;

/** Names and values alternate, each preceded by its length in four bytes. */
export function encodeHeaders(headers: MessageHeaders): Buffer {
  return Buffer.concat(headers.flatMap(([name, value]) => [...framed(Buffer.from(name)), ...framed(value)]));
}

/** `undefined` if {@link encodeHeaders} did not write the bytes. */
export function decodeHeaders(bytes: Buffer): MessageHeaders | undefined {
  const headers: Array<[string, Buffer]> = [];
  let at = 0;
  let isBroken = false;
  const next = () => {
    const start = at + LENGTH_BYTES;
    at = start <= bytes.length ? start + bytes.readUInt32BE(at) : Infinity;
    isBroken ||= at > bytes.length;
    return bytes.subarray(start, at);
  };
  while (at < bytes.length) headers.push([next().toString(), next()]);
  return isBroken ? undefined : headers;
}

function framed(part: Buffer): [Buffer, Buffer] {
  const length = Buffer.allocUnsafe(LENGTH_BYTES);
  length.writeUInt32BE(part.length);
  return [length, part];
}
