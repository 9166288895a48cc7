import type { Connection } from 'pg';

interface Gathering {
  readonly connection: Connection;
  readonly messages: Uint8Array[];
}

/** One per connection, because creating new objects for each request would make pg's methods slow. */
const gatherings = new WeakMap<Connection, Gathering>();

/**
 * Returns the messages that `send` would write to the connection, without any Sync. Writing them as one buffer costs
 * the kernel and Node less than writing them one by one.
 */
export function gatherMessages(connection: Connection, send: (gathering: Connection) => void): Uint8Array[] {
  const gathering = gatherings.get(connection) ?? gatheringOn(connection);
  gatherings.set(connection, gathering);
  send(gathering.connection);
  return gathering.messages.splice(0);
}

function gatheringOn(connection: Connection): Gathering {
  const stream = { writable: true, write: (message: Uint8Array) => gathering.messages.push(message) };
  const own = { stream: { value: stream }, sync: { value: () => undefined } };
  const gathering: Gathering = { connection: Object.create(connection, own) as Connection, messages: [] };
  return gathering;
}
