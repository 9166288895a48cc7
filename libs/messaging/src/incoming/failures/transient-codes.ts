import { isDatabaseUnavailable } from '@tradewind/application';

/** Operator intervention. The rest of its class means that the database is unavailable. */
const SQL_CLASS = '57';

/** Serialization failure, deadlock, lock not available. */
const SQL_STATES = ['40001', '40P01', '55P03'];

/** Of an HTTP client. System errors are the same as those of a database. */
const CLIENT_CODES = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_SOCKET'];

export function hasTransientCode(error: Error): boolean {
  if (isDatabaseUnavailable(error)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return false;
  const isOperatorIntervention = /^[0-9A-Z]{5}$/.test(code) && code.startsWith(SQL_CLASS);
  return isOperatorIntervention || SQL_STATES.includes(code) || CLIENT_CODES.includes(code);
}
