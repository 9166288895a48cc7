import type { BrokerFailureCause } from './broker-errors.js';

/** What a service does with its broker. */
export type BrokerActivity = 'connect' | 'publish' | 'join' | 'fetch';

/** An activity that has failed, and nothing but failed, for 10 s or longer. */
export interface BrokerTrouble {
  readonly activity: BrokerActivity;
  /** Of the last failure. */
  readonly cause: BrokerFailureCause;
  /** Since the first failure. */
  readonly seconds: number;
}
