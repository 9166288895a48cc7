/** A member that is silent for so long is dead, and its partitions go to others. */
export const SESSION_MS = 10_000;
export const HEARTBEAT_MS = 1_000;
