import Connection from 'kafkajs/src/network/connection.js';

const connect = Connection.prototype.connect;
const attempts = new WeakMap<Connection, Promise<true>>();

/**
 * kafkajs 2.2.4 opens one socket per request that finds the connection closed, and lets all of them, and the half-read rest of a
 * cut one, fill one buffer: from then on it can't decode any answer. With this patch they share one attempt, which starts with an
 * empty buffer.
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
