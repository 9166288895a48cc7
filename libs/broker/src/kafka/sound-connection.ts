import Connection from 'kafkajs/src/network/connection.js';

const connect = Connection.prototype.connect;
const attempts = new WeakMap<Connection, Promise<true>>();

/**
 * kafkajs 2.2.4 opens a socket for each request that finds a connection closed, and lets all of them, and what a cut one left half
 * read, feed one buffer: from then on no answer is understood. Here they share one attempt, which starts with an empty buffer.
 */
Connection.prototype.connect = function (this: Connection): Promise<true> {
  if (this.isConnected()) return Promise.resolve(true);
  const running = attempts.get(this);
  if (running) return running;
  this.chunks = [];
  this.bytesBuffered = 0;
  this.bytesNeeded = Int32Array.BYTES_PER_ELEMENT;
  const attempt = connect.call(this).finally(() => attempts.delete(this));
  attempts.set(this, attempt);
  return attempt;
};
