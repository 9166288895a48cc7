import type { BrokerConfig } from '../broker-config.js';

/** A real broker server on which the suite may inflict faults. */
export interface BrokerHarness {
  start(): Promise<void>;
  stop(): Promise<void>;
  config(): BrokerConfig;
  /** As a crash would: without a shutdown and without a flush. */
  killServer(): Promise<void>;
  /** On the same data and the same port. */
  startServer(): Promise<void>;
  /** Cuts all current connections of clients. New connections are accepted. */
  cutConnections(): Promise<void>;
}
