import type { Socket } from 'node:net';

const LENGTH_BYTES = 4;

/** Calls back with each request or answer of Kafka's protocol, including its length prefix. */
export function onFrames(socket: Socket, callback: (frame: Buffer) => void): void {
  let buffered = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    while (buffered.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + buffered.readInt32BE(0);
      if (buffered.length < end) return;
      callback(Buffer.from(buffered.subarray(0, end)));
      buffered = buffered.subarray(end);
    }
  });
}
