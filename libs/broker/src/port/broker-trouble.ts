import type { BrokerFailureCause } from './broker-errors.js';

/** The kinds of interaction of a service with its broker. */
export type BrokerActivity = 'connect' | 'publish' | 'join' | 'fetch';

/** An activity that has failed continuously for 10 s or longer. */
export interface BrokerTrouble {
  readonly activity: BrokerActivity;
  /** The cause of the last failure. */
  readonly cause: BrokerFailureCause;
  /** Since the first failure. */
  readonly seconds: number;
}
