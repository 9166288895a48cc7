import type { MessageHeaders } from '../broker-message.js';

/** Name and value in turn, each with its length in four bytes before it. */
export function encodeHeaders(headers: MessageHeaders): Buffer {
  return Buffer.concat(headers.flatMap(([name, value]) => [...framed(Buffer.from(name)), ...framed(value)]));
}

export function decodeHeaders(bytes: Buffer): MessageHeaders {
  const headers: Array<[string, Buffer]> = [];
  let at = 0;
  const next = () => {
    const start = at + 4;
    at = start + bytes.readUInt32BE(at);
    return bytes.subarray(start, at);
  };
  while (at < bytes.length) headers.push([next().toString(), next()]);
  return headers;
}

function framed(part: Buffer): [Buffer, Buffer] {
  const length = Buffer.allocUnsafe(4);
  length.writeUInt32BE(part.length);
  return [length, part];
}
