import type { BrokerConfig } from '../broker-config.js';

/** A real broker server that the suite may treat badly. */
export interface BrokerHarness {
  start(): Promise<void>;
  stop(): Promise<void>;
  config(): BrokerConfig;
  /** As a crash would: no shutdown, nothing flushed. */
  killServer(): Promise<void>;
  /** On the same data and the same port. */
  startServer(): Promise<void>;
  /** Cuts every connection that clients have now; new ones are accepted. */
  cutConnections(): Promise<void>;
}
