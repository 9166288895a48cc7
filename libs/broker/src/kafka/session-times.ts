/**
 * A member that is silent for this long counts as dead, and its partitions go to others. Brokers accept no lower value by
 * default.
 */
export const SESSION_MS = 6_000;

/** Also how long it takes a member to notice a rebalance. */
export const HEARTBEAT_MS = 500;

/** How long a rebalance waits for a member whose handlers are still running. */
export const REBALANCE_MS = 20_000;
