const STARTING = ['GROUP_LOAD_IN_PROGRESS', 'GROUP_COORDINATOR_NOT_AVAILABLE', 'NOT_COORDINATOR_FOR_GROUP'];

/** Whether the group's coordinator was found before it was ready, as on a server that has just started: that ends by itself. */
export function coordinatorIsStarting(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (STARTING.includes((cause as { type?: string }).type ?? '')) return true;
  }
  return false;
}
