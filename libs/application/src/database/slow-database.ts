/** The server ended the statement: it ran out of its time, or it did not get a lock in time. */
const sqlStates = ['57014', '55P03'];

const deepest = 4;

/**
 * Whether PostgreSQL gave up a statement because it, or its wait for a lock, took longer than is allowed. The connection is
 * fine, the transaction is rolled back, and the same statement may succeed when there is less to do.
 */
export function isDatabaseTooSlow(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > deepest) return false;
  const { code, driverError, cause } = error as { code?: unknown; driverError?: unknown; cause?: unknown };
  if (typeof code === 'string' && sqlStates.includes(code)) return true;
  return [driverError, cause].some((part) => isDatabaseTooSlow(part, depth + 1));
}
