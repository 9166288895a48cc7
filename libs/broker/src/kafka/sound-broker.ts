import Broker from 'kafkajs/src/broker/index.js';

const isConnected = Broker.prototype.isConnected;

/**
 * kafkajs 2.2.4 takes a broker for connected as soon as it has a connection, even when that was cut before the two had agreed on
 * versions; then every request fails, for good. Here it agrees on them first.
 */
Broker.prototype.isConnected = function (this: Broker): boolean {
  return isConnected.call(this) && this.lookupRequest.name !== 'notInitializedLookup';
};
