/** A member that is silent for so long is dead, and its partitions go to others. No broker admits less by default. */
export const SESSION_MS = 6_000;

/** Also how long it takes a member to learn that the group is sharing its partitions out anew. */
export const HEARTBEAT_MS = 500;

/** How long the group waits for a member whose handlers are still running when the partitions are shared out anew. */
export const REBALANCE_MS = 20_000;
