import Broker from 'kafkajs/src/broker/index.js';

const isConnected = Broker.prototype.isConnected;

/**
 * kafkajs 2.2.4 considers a broker connected as soon as there is a connection, even if it was cut before the API versions were
 * negotiated; then every request fails, permanently. With this patch it negotiates them first.
 */
Broker.prototype.isConnected = function (this: Broker): boolean {
  return isConnected.call(this) && this.lookupRequest.name !== 'notInitializedLookup';
};
