import type { Connection } from 'pg';

/** The messages that `send` would write to the connection. As one buffer, they cost the kernel and Node less than one by one. */
export function gatherMessages(connection: Connection, send: (gathering: Connection) => void): Buffer {
  const messages: Uint8Array[] = [];
  const stream = { writable: true, write: (message: Uint8Array) => messages.push(message) };
  send(Object.create(connection, { stream: { value: stream } }) as Connection);
  return Buffer.concat(messages);
}
